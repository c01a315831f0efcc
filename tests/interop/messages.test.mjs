import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { AttachmentBuilder, EmbedBuilder, MessageFlags, MessageType, PermissionFlagsBits as May } from 'discord.js';
import { hearing, next, until } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

test('what the bot sends is heard, kept and read again as it was', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = next(stage.client, 'messageCreate');

  const sent = await stage.channel.send('Bienvenue à tous 👋');

  assert.equal((await heard)[0].id, sent.id);
  assert.equal(sent.author.id, stage.bot.userId);
  const read = await stage.channel.messages.fetch({ message: sent.id, force: true });
  assert.equal(read.content, 'Bienvenue à tous 👋');
  assert.equal(read.createdTimestamp, sent.createdTimestamp);
  assert.equal(read.editedTimestamp, null);
});

test('a member is heard with name, member and mentions', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = next(stage.client, 'messageCreate');

  await stage.say(stage.ann, `T1 for <@${stage.ben}> in <#${stage.channelId}>`);

  const [message] = await heard;
  assert.equal(message.member.displayName, 'Ann');
  assert.deepEqual([...message.mentions.users.keys()], [stage.ben]);
  assert.deepEqual([...message.mentions.channels.keys()], [stage.channelId]);
  assert.equal(message.guildId, stage.guildId);
});

test('a reply refers to the message and mentions its author', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = next(stage.client, 'messageCreate');
  await stage.say(stage.ann, 'a question');
  const [question] = await heard;

  const answer = await question.reply('an answer');

  assert.equal(answer.type, MessageType.Reply);
  assert.equal((await answer.fetchReference()).content, 'a question');
  assert.equal(answer.mentions.repliedUser.id, stage.ann);
  const quiet = await question.reply({ content: 'quietly', allowedMentions: { repliedUser: false } });
  assert.equal(quiet.mentions.users.size, 0);
  await assert.rejects(stage.channel.send({ content: 'to nothing', reply: { messageReference: '1' } }), { code: 50035 });
  const kept = await stage.channel.send({ content: 'to nothing', reply: { messageReference: '1', failIfNotExists: false } });
  assert.equal(kept.type, MessageType.Default);
});

test('embeds come back field by field', async t => {
  const stage = await Stage.open(t, sandbox);
  const embed = new EmbedBuilder({ title: 'Agenda', description: 'Three topics', url: 'https://example.org/agenda', color: 0x336699,
    fields: [{ name: 'T1', value: 'Rest' }, { name: 'T2', value: 'Work', inline: true }], footer: { text: 'in the open' } })
    .setTimestamp(Date.UTC(2026, 0, 7, 18));

  const sent = await stage.channel.send({ embeds: [embed] });

  const [shown] = (await stage.channel.messages.fetch({ message: sent.id, force: true })).embeds;
  assert.equal(shown.title, 'Agenda');
  assert.equal(shown.color, 0x336699);
  assert.deepEqual(shown.fields.map(field => [field.name, field.value]), [['T1', 'Rest'], ['T2', 'Work']]);
  assert.equal(shown.footer.text, 'in the open');
  assert.equal(Date.parse(shown.timestamp), Date.UTC(2026, 0, 7, 18));
  await assert.rejects(stage.channel.send({ embeds: [{ title: 'x'.repeat(257) }] }), { code: 50035 });
});

test('the bytes of a file are the same when it is downloaded', async t => {
  const stage = await Stage.open(t, sandbox);
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256));

  const sent = await stage.channel.send({ content: 'with a file', files: [new AttachmentBuilder(bytes, { name: 'notes.bin', description: 'Notes' })] });

  const attachment = sent.attachments.first();
  assert.deepEqual([attachment.name, attachment.size, attachment.description], ['notes.bin', 5000, 'Notes']);
  assert.deepEqual(Buffer.from(await (await fetch(attachment.url)).arrayBuffer()), bytes);
  const heard = next(stage.client, 'messageUpdate');
  const bare = await sent.edit({ attachments: [] });
  assert.equal(bare.attachments.size, 0);
  await heard;
  assert.equal((await fetch(attachment.url)).status, 404);
});

test('a member\'s file reaches the bot', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = next(stage.client, 'messageCreate');
  await stage.say(stage.ann, '', { attachments: [{ filename: 'plan.txt', content: Buffer.from('plan').toString('base64'), contentType: 'text/plain' }] });

  const attachment = (await heard)[0].attachments.first();

  assert.equal(attachment.contentType, 'text/plain');
  assert.equal(await (await fetch(attachment.url)).text(), 'plan');
});

test('only those mentions notify that are allowed', async t => {
  const stage = await Stage.open(t, sandbox);
  const content = `<@${stage.ann}> <@${stage.ben}> @everyone`;

  const none = await stage.channel.send({ content, allowedMentions: { parse: [] } });
  const one = await stage.channel.send({ content, allowedMentions: { users: [stage.ben] } });
  const all = await stage.channel.send(content);

  assert.deepEqual([none.mentions.users.size, none.mentions.everyone], [0, false]);
  assert.deepEqual([...one.mentions.users.keys()], [stage.ben]);
  assert.deepEqual([...all.mentions.users.keys()], [stage.ann, stage.ben]);
  assert.equal(all.mentions.everyone, false, 'the bot may not mention everyone');
});

test('an enforced nonce posts a message once', async t => {
  const stage = await Stage.open(t, sandbox);
  const once = { content: 'once', nonce: '1234567890', enforceNonce: true };

  const first = await stage.channel.send(once);
  const second = await stage.channel.send(once);

  assert.equal(second.id, first.id);
  assert.equal(first.nonce, '1234567890');
  assert.equal((await stage.channel.messages.fetch({ limit: 10 })).size, 1);
});

test('flags of a message are kept', async t => {
  const stage = await Stage.open(t, sandbox);

  const sent = await stage.channel.send({ content: 'quiet', flags: [MessageFlags.SuppressNotifications, MessageFlags.SuppressEmbeds] });

  assert.deepEqual(sent.flags.toArray().sort(), ['SuppressEmbeds', 'SuppressNotifications']);
});

test('an edit by the bot is heard with before and after', async t => {
  const stage = await Stage.open(t, sandbox);
  const sent = await stage.channel.send('befor');
  const heard = next(stage.client, 'messageUpdate');

  await sent.edit('before');

  const [old, edited] = await heard;
  assert.deepEqual([old.content, edited.content], ['befor', 'before']);
  assert.ok(edited.editedTimestamp >= edited.createdTimestamp);
});

test('edits and deletions by members are heard', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = next(stage.client, 'messageCreate');
  const { id } = await stage.say(stage.ann, 'befor');
  await heard;
  const edited = next(stage.client, 'messageUpdate');
  await sandbox.rehearse('PATCH', `channels/${stage.channelId}/messages/${id}`, { content: 'before' });
  const [old, now] = await edited;
  assert.deepEqual([old.content, now.content, now.author.id], ['befor', 'before', stage.ann]);

  const deleted = next(stage.client, 'messageDelete');
  await sandbox.rehearse('DELETE', `channels/${stage.channelId}/messages/${id}`, {});
  assert.equal((await deleted)[0].id, id);
  await assert.rejects(stage.channel.messages.fetch({ message: id, force: true }), { code: 10008 });
});

test('the bot deletes its own message, and another\'s only where it may', async t => {
  const stage = await Stage.open(t, sandbox);
  const own = await stage.channel.send('mine');
  const deleted = next(stage.client, 'messageDelete');
  await own.delete();
  assert.equal((await deleted)[0].id, own.id);

  const { id } = await stage.say(stage.ann, 'hers');
  await assert.rejects(stage.channel.messages.delete(id), { code: 50013 });
  await stage.role(stage.client.user.username, May.ViewChannel | May.ManageMessages);
  await stage.channel.messages.delete(id);
  await assert.rejects(stage.channel.messages.delete(id), { code: 10008 });
});

test('another\'s message cannot be edited', async t => {
  const stage = await Stage.open(t, sandbox);
  const { id } = await stage.say(stage.ann, 'hers');

  await assert.rejects(stage.channel.messages.edit(id, 'ours'), { code: 50005 });
});

test('messages deleted together are announced together', async t => {
  const stage = await Stage.open(t, sandbox, { alsoMay: May.ManageMessages });
  const ids = [];
  for (const content of ['one', 'two', 'three'])
    ids.push((await stage.say(stage.ann, content)).id);
  const heard = next(stage.client, 'messageDeleteBulk');

  await stage.channel.bulkDelete(ids);

  assert.deepEqual([...(await heard)[0].keys()].sort(), ids);
  assert.equal((await stage.channel.messages.fetch({ limit: 10 })).size, 0);
});

test('history is read from every side', async t => {
  const stage = await Stage.open(t, sandbox);
  const ids = [];
  for (let number = 0; number < 9; number++)
    ids.push((await stage.say(stage.ann, `message ${number}`)).id);
  const read = async options => [...(await stage.channel.messages.fetch({ cache: false, ...options })).keys()].sort();

  assert.deepEqual(await read({ limit: 2 }), ids.slice(7));
  assert.deepEqual(await read({ before: ids[4], limit: 2 }), ids.slice(2, 4));
  assert.deepEqual(await read({ after: ids[4], limit: 2 }), ids.slice(5, 7));
  assert.deepEqual(await read({ around: ids[4], limit: 3 }), ids.slice(3, 6));
  assert.deepEqual(await read({ after: '0', limit: 100 }), ids);
  await assert.rejects(read({ limit: 101 }), { code: 50035 });
});

test('without the right to read history a page is empty and a message refused', async t => {
  const stage = await Stage.open(t, sandbox);
  const { id } = await stage.say(stage.ann, 'old');
  await stage.rehearse('PUT', 'channels', { name: 'weekly-chat', permission_overwrites: [{ id: stage.bot.userId, type: 1, allow: '0', deny: `${May.ReadMessageHistory}` }] });

  assert.equal((await stage.channel.messages.fetch({ limit: 10 })).size, 0);
  await assert.rejects(stage.channel.messages.fetch({ message: id, force: true }), { code: 50013 });
});

test('where the bot may not write or see, Discord\'s codes say so', async t => {
  const stage = await Stage.open(t, sandbox);
  const deny = bits => stage.rehearse('PUT', 'channels', { name: 'weekly-chat', permission_overwrites: [{ id: stage.bot.userId, type: 1, allow: '0', deny: `${bits}` }] });
  const { channel } = stage;
  await deny(May.SendMessages);
  await assert.rejects(channel.send('hello'), { code: 50013, status: 403 });
  await deny(May.ViewChannel);
  await assert.rejects(channel.send('hello'), { code: 50001, status: 403 });
});

test('what Discord refuses is refused with the field', async t => {
  const stage = await Stage.open(t, sandbox);

  await assert.rejects(stage.channel.send('x'.repeat(2001)), error => error.code === 50035 && 'content' in error.rawError.errors);
  await assert.rejects(stage.channel.send('   '), { code: 50006 });
});

test('a channel out of sight is not heard', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = hearing(stage.client, 'messageCreate');
  const secret = (await stage.rehearse('PUT', 'channels',
    { name: 'secret', permission_overwrites: [{ id: stage.bot.userId, type: 1, allow: '0', deny: `${May.ViewChannel}` }] })).id;

  await stage.say(stage.ann, 'hidden', { channel: secret });
  await stage.say(stage.ann, 'open');

  await until(() => heard.length > 0, 'the open message is heard');
  assert.deepEqual(heard.map(message => message.content), ['open']);
  assert.equal(stage.client.channels.cache.has(secret), false);
});

test('typing is announced', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = next(stage.client, 'typingStart');

  await stage.channel.sendTyping();

  const [typing] = await heard;
  assert.deepEqual([typing.user.id, typing.channel.id], [stage.bot.userId, stage.channelId]);
});

test('a bot and a member write to each other in private', async t => {
  const stage = await Stage.open(t, sandbox);
  const ann = await stage.client.users.fetch(stage.ann);
  const sent = await ann.send('privately');
  assert.equal(sent.guildId, null);
  assert.equal(sent.channel.recipientId, stage.ann);

  const heard = next(stage.client, 'messageCreate', message => message.author.id === stage.ann);
  await stage.say(stage.ann, 'and back', { channel: sent.channelId });
  const [answer] = await heard;
  assert.deepEqual([answer.content, answer.channel.isDMBased()], ['and back', true]);
  assert.equal((await answer.channel.messages.fetch({ limit: 5 })).size, 2);
});

test('who takes no direct messages is not written to', async t => {
  const stage = await Stage.open(t, sandbox);
  const shy = await stage.join(`shy of ${stage.guildId}`, 'Shy', { directMessages: false });
  const user = await stage.client.users.fetch(shy);

  await assert.rejects(user.send('hello'), { code: 50007 });
});
