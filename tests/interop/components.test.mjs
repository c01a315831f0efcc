import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, ChannelSelectMenuBuilder, ChannelType, ComponentType, ContainerBuilder, FileUploadBuilder,
  LabelBuilder, MentionableSelectMenuBuilder, MessageFlags, ModalBuilder, RoleSelectMenuBuilder, StringSelectMenuBuilder, TextDisplayBuilder,
  TextInputBuilder, TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';
import { next } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

const row = (...components) => new ActionRowBuilder().addComponents(...components);
const button = (customId, label = 'Next') => new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Primary);

async function shown(t, ...components) {
  const stage = await Stage.open(t, sandbox);
  const message = await stage.channel.send({ content: 'Choose', components });
  return { stage, message };
}

test('buttons come back as they were sent', async t => {
  const link = new ButtonBuilder().setURL('https://example.org/guide').setLabel('Guide').setStyle(ButtonStyle.Link);
  const { message } = await shown(t, row(button('next').setEmoji('➡️'), button('stop', 'Stop').setDisabled(true), link));

  const [first, second, third] = (await message.fetch(true)).components[0].components;

  assert.deepEqual([first.customId, first.label, first.emoji.name], ['next', 'Next', '➡️']);
  assert.deepEqual([second.disabled, third.url], [true, 'https://example.org/guide']);
});

test('a pressed button tells who pressed it on which message, and is replied to', async t => {
  const { stage, message } = await shown(t, row(button('next')));

  const interaction = await stage.press(stage.ben, message, 'next');
  assert.ok(interaction.isButton());
  assert.deepEqual([interaction.customId, interaction.user.id, interaction.message.id], ['next', stage.ben, message.id]);
  assert.equal(interaction.component.label, 'Next');
  await interaction.reply({ content: 'noted', flags: MessageFlags.Ephemeral });

  assert.equal((await interaction.fetchReply()).content, 'noted');
  assert.equal((await message.fetch(true)).content, 'Choose');
});

test('a button updates its message', async t => {
  const { stage, message } = await shown(t, row(button('next')));
  const interaction = await stage.press(stage.ann, message, 'next');
  const heard = next(stage.client, 'messageUpdate');

  await interaction.update({ content: 'Chosen', components: [] });

  assert.equal((await heard)[1].id, message.id);
  const now = await message.fetch(true);
  assert.deepEqual([now.content, now.components.length], ['Chosen', 0]);
  assert.equal((await interaction.fetchReply()).id, message.id);
});

test('a button acknowledged in silence updates its message later', async t => {
  const { stage, message } = await shown(t, row(button('next')));
  const interaction = await stage.press(stage.ann, message, 'next');

  await interaction.deferUpdate();
  await interaction.editReply({ content: 'Later' });
  const more = await interaction.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });

  assert.equal((await message.fetch(true)).content, 'Later');
  assert.notEqual(more.id, message.id);
});

test('a disabled or unknown button cannot be pressed', async t => {
  const { stage, message } = await shown(t, row(button('stop').setDisabled(true)));

  await assert.rejects(stage.press(stage.ann, message, 'stop'), { status: 400 });
  await assert.rejects(stage.press(stage.ann, message, 'other'), { status: 400 });
});

test('a collector waits for the press of the right person', async t => {
  const { stage, message } = await shown(t, row(button('next')));
  const pressed = message.awaitMessageComponent({ componentType: ComponentType.Button, filter: each => each.user.id === stage.ben, time: 5000 });

  await stage.press(stage.ann, message, 'next');
  await stage.press(stage.ben, message, 'next');

  assert.equal((await pressed).user.id, stage.ben);
});

test('two buttons of the same custom id are refused with the field', async t => {
  await assert.rejects(shown(t, row(button('same'), button('same'))), error => error.code === 50035 && 'components' in error.rawError.errors);
});

test('a choice of texts arrives', async t => {
  const select = new StringSelectMenuBuilder().setCustomId('topics').setPlaceholder('Which').setMinValues(1).setMaxValues(2)
    .addOptions({ label: 'Rest', value: 'rest', description: 'Sleep' }, { label: 'Work', value: 'work' }, { label: 'Play', value: 'play' });
  const { stage, message } = await shown(t, row(select));

  const interaction = await stage.press(stage.ann, message, 'topics', ['rest', 'play']);

  assert.ok(interaction.isStringSelectMenu());
  assert.deepEqual(interaction.values, ['rest', 'play']);
  assert.equal(interaction.component.placeholder, 'Which');
  await interaction.deferUpdate();
  await assert.rejects(stage.press(stage.ann, message, 'topics', ['rest', 'work', 'play']), { status: 400 });
  await assert.rejects(stage.press(stage.ann, message, 'topics', ['sing']), { status: 400 });
});

test('a choice of people arrives with users and members', async t => {
  const { stage, message } = await shown(t, row(new UserSelectMenuBuilder().setCustomId('hosts').setMaxValues(2)));

  const interaction = await stage.press(stage.ann, message, 'hosts', [stage.ann, stage.ben]);

  assert.ok(interaction.isUserSelectMenu());
  assert.deepEqual([...interaction.users.keys()], [stage.ann, stage.ben]);
  assert.equal(interaction.members.get(stage.ben).displayName, 'Ben');
});

test('a choice of roles, of either, and of channels arrives', async t => {
  const { stage, message } = await shown(t, row(new RoleSelectMenuBuilder().setCustomId('roles')),
    row(new MentionableSelectMenuBuilder().setCustomId('either').setMaxValues(2)),
    row(new ChannelSelectMenuBuilder().setCustomId('places').setChannelTypes(ChannelType.GuildText)));
  const role = await stage.role('Moderators', 0n);

  const roles = await stage.press(stage.ann, message, 'roles', [role]);
  const either = await stage.press(stage.ann, message, 'either', [role, stage.ben]);
  const places = await stage.press(stage.ann, message, 'places', [stage.channelId]);

  assert.ok(roles.isRoleSelectMenu() && either.isMentionableSelectMenu() && places.isChannelSelectMenu());
  assert.equal(roles.roles.get(role).name, 'Moderators');
  assert.deepEqual([[...either.roles.keys()], [...either.users.keys()]], [[role], [stage.ben]]);
  assert.equal(places.channels.get(stage.channelId).name, 'weekly-chat');
});

test('a choice of channels offers only the kinds it names', async t => {
  const { stage, message } = await shown(t, row(new ChannelSelectMenuBuilder().setCustomId('places').setChannelTypes(ChannelType.GuildVoice)));

  await assert.rejects(stage.press(stage.ann, message, 'places', [stage.channelId]), { status: 400 });
});

test('a modal of labels brings back texts, choices and files', async t => {
  const { stage, message } = await shown(t, row(button('plan')));
  const pressed = await stage.press(stage.ann, message, 'plan');
  const modal = new ModalBuilder().setCustomId('planning').setTitle('Plan a chat')
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('All times are local.'))
    .addLabelComponents(
      new LabelBuilder().setLabel('Title').setDescription('Short').setTextInputComponent(
        new TextInputBuilder().setCustomId('title').setStyle(TextInputStyle.Short).setMaxLength(50).setValue('Weekly')),
      new LabelBuilder().setLabel('Length').setStringSelectMenuComponent(
        new StringSelectMenuBuilder().setCustomId('length').addOptions({ label: 'An hour', value: '60' }, { label: 'Half', value: '30' })),
      new LabelBuilder().setLabel('Host').setUserSelectMenuComponent(new UserSelectMenuBuilder().setCustomId('host')),
      new LabelBuilder().setLabel('Agenda').setFileUploadComponent(new FileUploadBuilder().setCustomId('agenda').setRequired(false)));
  await pressed.showModal(modal);
  assert.equal((await stage.outcome(pressed)).modal.title, 'Plan a chat');

  const interaction = await stage.submit(stage.ann, pressed, {
    length: ['30'], host: [stage.ben], agenda: [{ filename: 'agenda.txt', content: Buffer.from('T1').toString('base64') }],
  });

  assert.ok(interaction.isModalSubmit() && interaction.isFromMessage());
  assert.deepEqual([interaction.customId, interaction.message.id], ['planning', message.id]);
  assert.equal(interaction.fields.getTextInputValue('title'), 'Weekly');
  assert.deepEqual(interaction.fields.getStringSelectValues('length'), ['30']);
  assert.equal(interaction.fields.getSelectedUsers('host').first().globalName, 'Ben');
  assert.equal(await (await fetch(interaction.fields.getUploadedFiles('agenda').first().url)).text(), 'T1');
  await interaction.update({ content: 'Planned', components: [] });
  assert.equal((await message.fetch(true)).content, 'Planned');
});

test('a modal of the older form, opened by a command, is replied to', async t => {
  const stage = await Stage.open(t, sandbox);
  await stage.guild.commands.set([{ name: 'plan', description: 'Plan' }]);
  const command = await stage.run(stage.ann, 'plan');
  await command.showModal(new ModalBuilder().setCustomId('planning').setTitle('Plan')
    .addComponents(row(new TextInputBuilder().setCustomId('topic').setLabel('Topic').setStyle(TextInputStyle.Paragraph))));

  const interaction = await stage.submit(stage.ann, command, { topic: 'rest\nand play' });
  assert.equal(interaction.fields.getTextInputValue('topic'), 'rest\nand play');
  assert.equal(interaction.isFromMessage(), false);
  await interaction.deferReply();
  await interaction.editReply('planned');

  assert.equal((await interaction.fetchReply()).content, 'planned');
});

test('the one who opened a modal waits for what was filled in', async t => {
  const stage = await Stage.open(t, sandbox);
  await stage.guild.commands.set([{ name: 'plan', description: 'Plan' }]);
  const command = await stage.run(stage.ann, 'plan');
  await command.showModal(new ModalBuilder().setCustomId('planning').setTitle('Plan').addLabelComponents(
    new LabelBuilder().setLabel('Topic').setTextInputComponent(new TextInputBuilder().setCustomId('topic').setStyle(TextInputStyle.Short))));
  const submitted = command.awaitModalSubmit({ time: 5000 });

  await assert.rejects(stage.submit(stage.ben, command, { topic: 'not mine' }), { status: 400 });
  await assert.rejects(stage.submit(stage.ann, command, { topic: '' }), { status: 400 });
  await stage.submit(stage.ann, command, { topic: 'rest' });

  assert.equal((await submitted).fields.getTextInputValue('topic'), 'rest');
});

test('a message can be a layout of components', async t => {
  const stage = await Stage.open(t, sandbox);
  const container = new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent('# Agenda'))
    .addActionRowComponents(row(button('next')));

  const sent = await stage.channel.send({ components: [container], flags: MessageFlags.IsComponentsV2 });

  const [shownContainer] = (await sent.fetch(true)).components;
  assert.equal(shownContainer.type, ComponentType.Container);
  assert.equal(shownContainer.components[0].content, '# Agenda');
  const interaction = await stage.press(stage.ann, sent, 'next');
  await interaction.update({ components: [new TextDisplayBuilder().setContent('Done')] });
  assert.equal((await sent.fetch(true)).components[0].content, 'Done');
  await assert.rejects(stage.channel.send({ content: 'both', components: [container], flags: MessageFlags.IsComponentsV2 }), { code: 50035 });
});
