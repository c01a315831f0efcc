import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  ApplicationCommandOptionType as Option, ApplicationCommandType, ChannelType, ContextMenuCommandBuilder, InteractionContextType, Locale,
  MessageFlags, MessageType, PermissionFlagsBits as May, Routes, SlashCommandBuilder,
} from 'discord.js';
import { next, until } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

const ping = new SlashCommandBuilder().setName('ping').setDescription('Answer');

async function stageWith(t, ...commands) {
  const stage = await Stage.open(t, sandbox);
  await stage.guild.commands.set(commands);
  return stage;
}

test('commands are created, changed, listed and deleted in a guild', async t => {
  const stage = await Stage.open(t, sandbox);
  const { commands } = stage.guild;

  const created = await commands.create(ping);
  const { version } = created;
  assert.deepEqual([created.name, created.description, created.guildId], ['ping', 'Answer', stage.guildId]);
  const edited = await commands.edit(created.id, { description: 'Answer at once' });
  assert.deepEqual([edited.id, edited.description, edited.name], [created.id, 'Answer at once', 'ping']);
  assert.notEqual(edited.version, version);
  assert.deepEqual([...(await commands.fetch()).keys()], [created.id]);
  assert.equal((await commands.fetch(created.id, { force: true })).description, 'Answer at once');
  await commands.delete(created.id);
  assert.equal((await commands.fetch()).size, 0);
  await assert.rejects(commands.fetch(created.id, { force: true }), { code: 10063 });
});

test('setting all commands replaces them, and one of the same name keeps its id', async t => {
  const stage = await stageWith(t, ping, { name: 'pong', description: 'Back' });
  const before = await stage.guild.commands.fetch();

  const now = await stage.guild.commands.set([{ name: 'ping', description: 'Other words' }]);

  assert.deepEqual([...now.keys()], [before.find(command => command.name === 'ping').id]);
  assert.equal((await stage.guild.commands.fetch()).first().description, 'Other words');
});

test('global commands stand beside those of the guild', async t => {
  const stage = await stageWith(t, ping);

  await stage.client.application.commands.set([new SlashCommandBuilder().setName('help').setDescription('Explain').setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)]);

  const all = await stage.client.application.commands.fetch();
  assert.deepEqual(all.map(command => [command.name, command.guildId]), [['help', null]]);
  assert.deepEqual(all.first().contexts, [InteractionContextType.Guild, InteractionContextType.BotDM]);
  assert.equal((await stage.guild.commands.fetch()).size, 1);
});

test('translations are kept, and listed when asked for', async t => {
  const stage = await stageWith(t, new SlashCommandBuilder().setName('chat').setDescription('Run a chat')
    .setNameLocalizations({ fr: 'causerie' }).setDescriptionLocalizations({ fr: 'Animer une causerie' })
    .addStringOption(option => option.setName('topic').setDescription('About what').setDescriptionLocalizations({ fr: 'Sur quoi' })));

  const { commands } = (await stage.login()).guilds.cache.get(stage.guildId); // one that has seen no translations yet
  const [plain] = (await commands.fetch({ cache: false })).values();
  const [full] = (await commands.fetch({ cache: false, withLocalizations: true })).values();

  assert.equal(plain.nameLocalizations, null);
  assert.deepEqual(full.nameLocalizations, { fr: 'causerie' });
  assert.deepEqual(full.descriptionLocalizations, { fr: 'Animer une causerie' });
  assert.deepEqual(full.options[0].descriptionLocalizations, { fr: 'Sur quoi' });
});

test('a command Discord would refuse is refused with the field', async t => {
  const stage = await Stage.open(t, sandbox);

  await assert.rejects(stage.guild.commands.create({ name: 'With Spaces', description: 'x' }),
    error => error.code === 50035 && 'name' in error.rawError.errors);
  await assert.rejects(stage.guild.commands.create({ name: 'ok', description: 'x'.repeat(101) }),
    error => error.code === 50035 && 'description' in error.rawError.errors);
});

test('every kind of option arrives as what it is', async t => {
  const types = [
    ['text', Option.String], ['whole', Option.Integer], ['yes', Option.Boolean], ['who', Option.User], ['where', Option.Channel],
    ['role', Option.Role], ['anyone', Option.Mentionable], ['real', Option.Number], ['file', Option.Attachment],
  ];
  const stage = await stageWith(t, { name: 'everything', description: 'All of them', options: types.map(([name, type]) => ({ name, type, description: name, required: true })) });
  const role = await stage.role('Moderators', 0n);

  const { options } = await stage.run(stage.ben, 'everything', {
    text: 'héllo', whole: 42, yes: true, who: stage.ann, where: stage.channelId, role, anyone: stage.ben, real: 1.5,
    file: { filename: 'plan.txt', content: Buffer.from('plan').toString('base64'), contentType: 'text/plain' },
  });

  assert.equal(options.getString('text', true), 'héllo');
  assert.equal(options.getInteger('whole', true), 42);
  assert.equal(options.getBoolean('yes', true), true);
  assert.equal(options.getUser('who', true).globalName, 'Ann');
  assert.equal(options.getMember('who').displayName, 'Ann');
  assert.equal(options.getChannel('where', true, [ChannelType.GuildText]).name, 'weekly-chat');
  assert.equal(options.getRole('role', true).name, 'Moderators');
  assert.equal(options.getMentionable('anyone', true).id, stage.ben);
  assert.equal(options.getNumber('real', true), 1.5);
  assert.equal(await (await fetch(options.getAttachment('file', true).url)).text(), 'plan');
});

test('subcommands and groups are told by name', async t => {
  const stage = await stageWith(t, new SlashCommandBuilder().setName('chat').setDescription('Chats')
    .addSubcommand(sub => sub.setName('start').setDescription('Start').addIntegerOption(option => option.setName('minutes').setDescription('How long')))
    .addSubcommandGroup(group => group.setName('agenda').setDescription('Agenda').addSubcommand(sub => sub.setName('show').setDescription('Show'))));

  const start = await stage.run(stage.ann, 'chat start', { minutes: 50 });
  const show = await stage.run(stage.ann, 'chat agenda show');

  assert.deepEqual([start.options.getSubcommand(), start.options.getInteger('minutes')], ['start', 50]);
  assert.deepEqual([show.options.getSubcommandGroup(), show.options.getSubcommand()], ['agenda', 'show']);
  assert.equal(show.options.getInteger('minutes'), null);
});

test('an interaction tells who, where, in which language and with which rights', async t => {
  const stage = await stageWith(t, ping);

  const interaction = await stage.run(stage.ben, 'ping');

  assert.ok(interaction.isChatInputCommand());
  assert.ok(interaction.inCachedGuild());
  assert.deepEqual([interaction.user.id, interaction.member.displayName, interaction.channelId], [stage.ben, 'Ben', stage.channelId]);
  assert.deepEqual([interaction.locale, interaction.guildLocale], [Locale.French, Locale.EnglishUS]);
  assert.equal(interaction.memberPermissions.has(May.SendMessages), true);
  assert.equal(interaction.memberPermissions.has(May.ManageMessages), false);
  assert.equal(interaction.appPermissions.has(May.EmbedLinks), true);
  assert.equal(interaction.context, InteractionContextType.Guild);
});

test('a reply is shown, fetched, edited and deleted', async t => {
  const stage = await stageWith(t, ping);
  const interaction = await stage.run(stage.ann, 'ping');
  const heard = next(stage.client, 'messageCreate');

  await interaction.reply('pong');

  const [message] = await heard;
  assert.deepEqual([message.content, message.type, message.interactionMetadata.user.id], ['pong', MessageType.ChatInputCommand, stage.ann]);
  const fetched = await interaction.fetchReply();
  assert.equal(fetched.id, message.id);
  const edited = await interaction.editReply('pong!');
  assert.deepEqual([edited.id, edited.content], [message.id, 'pong!']);
  const gone = next(stage.client, 'messageDelete');
  await interaction.deleteReply();
  assert.equal((await gone)[0].id, message.id);
  await assert.rejects(interaction.fetchReply(), { code: 10008 });
});

test('the reply comes back with the callback when asked for', async t => {
  const stage = await stageWith(t, ping);
  const interaction = await stage.run(stage.ann, 'ping');

  const { interaction: told, resource } = await interaction.reply({ content: 'pong', withResponse: true });

  assert.equal(resource.message.content, 'pong');
  assert.deepEqual([told.id, told.responseMessageId, told.responseMessageEphemeral], [interaction.id, resource.message.id, false]);
});

test('an ephemeral reply is seen by the one who asked alone', async t => {
  const stage = await stageWith(t, ping);
  const interaction = await stage.run(stage.ann, 'ping');

  await interaction.reply({ content: 'for you', flags: MessageFlags.Ephemeral });

  const reply = await interaction.fetchReply();
  assert.ok(reply.flags.has(MessageFlags.Ephemeral));
  assert.deepEqual((await stage.seenBy(stage.ann)).map(message => message.content), ['for you']);
  assert.deepEqual(await stage.seenBy(stage.ben), []);
  assert.equal((await stage.channel.messages.fetch({ limit: 5 })).size, 0);
  await assert.rejects(stage.channel.messages.fetch({ message: reply.id, force: true }), { code: 10008 });
});

test('a deferred reply is filled in later', async t => {
  const stage = await stageWith(t, ping);
  const interaction = await stage.run(stage.ann, 'ping');

  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  assert.equal((await stage.outcome(interaction)).state, 'deferred');
  assert.ok((await interaction.fetchReply()).flags.has(MessageFlags.Loading));
  const message = await interaction.editReply({ content: 'at last', embeds: [{ title: 'Report' }] });

  assert.deepEqual([message.content, message.embeds[0].title, message.flags.toArray()], ['at last', 'Report', ['Ephemeral']]);
  assert.equal((await stage.outcome(interaction)).state, 'answered');
});

test('follow-ups come after the reply, also with files', async t => {
  const stage = await stageWith(t, ping);
  const interaction = await stage.run(stage.ann, 'ping');
  await interaction.reply('first');

  const second = await interaction.followUp({ content: 'second', files: [{ attachment: Buffer.from('notes'), name: 'notes.txt' }] });
  const hidden = await interaction.followUp({ content: 'hidden', flags: MessageFlags.Ephemeral });
  const edited = await interaction.editReply({ message: second, content: 'second, edited' });
  await interaction.deleteReply(hidden);

  assert.equal(await (await fetch(second.attachments.first().url)).text(), 'notes');
  assert.deepEqual([edited.id, edited.content, edited.attachments.size], [second.id, 'second, edited', 1]);
  assert.deepEqual((await stage.seenBy(stage.ann)).map(message => message.content), ['first', 'second, edited']);
});

test('a second first answer is refused', async t => {
  const stage = await stageWith(t, ping);
  const interaction = await stage.run(stage.ann, 'ping');
  await interaction.reply('once');

  const again = stage.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body: { type: 4, data: { content: 'twice' } }, auth: false });

  await assert.rejects(again, { code: 40060 });
});

test('a command nobody answers fails after three seconds, and the answer comes too late', async t => {
  const stage = await stageWith(t, ping);
  const interaction = await stage.run(stage.ann, 'ping');

  await until(async () => (await stage.outcome(interaction)).state === 'failed', 'the interaction fails');

  await assert.rejects(interaction.reply('too late'), { code: 10062 });
});

test('suggestions are shown while a member types', async t => {
  const stage = await stageWith(t, { name: 'topic', description: 'Choose', options: [
    { name: 'which', type: Option.String, description: 'Which', autocomplete: true }, { name: 'minutes', type: Option.Integer, description: 'How long' }] });

  const interaction = await stage.typeOption(stage.ann, 'topic', 'which', { which: 're', minutes: 5 });
  assert.ok(interaction.isAutocomplete());
  assert.deepEqual(interaction.options.getFocused(true), { name: 'which', type: Option.String, value: 're', focused: true });
  assert.equal(interaction.options.getInteger('minutes'), 5);
  await interaction.respond([{ name: 'Rest', value: 'rest', nameLocalizations: { fr: 'Repos' } }, { name: 'Respite', value: 'respite' }]);

  assert.deepEqual((await stage.outcome(interaction)).choices.map(choice => choice.value), ['rest', 'respite']);
  await assert.rejects(stage.run(stage.ann, 'topic', { which: 7 }), { status: 400 });
});

test('a member without the right does not get to run a command', async t => {
  const stage = await stageWith(t, new SlashCommandBuilder().setName('purge').setDescription('Moderate').setDefaultMemberPermissions(May.ManageMessages));
  assert.ok((await stage.guild.commands.fetch()).first().defaultMemberPermissions.has(May.ManageMessages));

  await assert.rejects(stage.run(stage.ann, 'purge'), { code: 50013 });

  const role = await stage.role('Moderators', May.ManageMessages);
  await stage.join('ann', 'Ann', { roles: [role] });
  assert.equal((await stage.run(stage.ann, 'purge')).memberPermissions.has(May.ManageMessages), true);
});

test('a global command works in direct messages', async t => {
  const stage = await Stage.open(t, sandbox);
  await stage.client.application.commands.set([{ name: `guide${stage.guildId}`, description: 'Explain' }]);

  const interaction = await stage.run(stage.ann, `guide${stage.guildId}`, {}, { channel: 'dm' });
  await interaction.reply('here is how');

  assert.deepEqual([interaction.inGuild(), interaction.user.id, interaction.context], [false, stage.ann, InteractionContextType.BotDM]);
  assert.deepEqual((await stage.seenBy(stage.ann, interaction.channelId)).map(message => message.content), ['here is how']);
});

test('a command on a person names the person', async t => {
  const stage = await stageWith(t, new ContextMenuCommandBuilder().setName('Greet them').setType(ApplicationCommandType.User),
    new ContextMenuCommandBuilder().setName('Note this').setType(ApplicationCommandType.Message));

  const interaction = await stage.run(stage.ann, 'Greet them', undefined, { target: stage.ben });

  assert.ok(interaction.isUserContextMenuCommand());
  assert.deepEqual([interaction.commandName, interaction.targetId, interaction.targetUser.globalName, interaction.targetMember.displayName],
    ['Greet them', stage.ben, 'Ben', 'Ben']);
  await interaction.reply('hello Ben');
  assert.equal((await interaction.fetchReply()).type, MessageType.ContextMenuCommand);
});

test('a command on a message carries the message', async t => {
  const stage = await stageWith(t, new ContextMenuCommandBuilder().setName('Note this').setType(ApplicationCommandType.Message));
  const { id } = await stage.say(stage.ben, 'well said');

  const interaction = await stage.run(stage.ann, 'Note this', undefined, { target: id });

  assert.ok(interaction.isMessageContextMenuCommand());
  assert.deepEqual([interaction.targetMessage.id, interaction.targetMessage.content, interaction.targetMessage.author.id], [id, 'well said', stage.ben]);
  await interaction.deferReply();
  assert.equal((await interaction.editReply('noted')).content, 'noted');
});
