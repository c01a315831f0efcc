import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ChannelType, MessageFlags, MessageType, PermissionFlagsBits as May, ThreadAutoArchiveDuration } from 'discord.js';
import { next, until } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

async function started(t, options) {
  const stage = await Stage.open(t, sandbox, options);
  const message = await stage.channel.send('T1: rest');
  const thread = await message.startThread({ name: 'T1', autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  return { stage, message, thread };
}

test('a thread is started from a message', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = next(await stage.login(), 'threadCreate');
  const message = await stage.channel.send('T1: rest');

  const thread = await message.startThread({ name: 'T1', autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });

  const [created, isNew] = await heard;
  assert.deepEqual([created.id, isNew], [message.id, true]);
  assert.deepEqual([thread.parentId, thread.ownerId, thread.type, thread.autoArchiveDuration], [stage.channelId, stage.bot.userId, ChannelType.PublicThread, 1440]);
  const now = await message.fetch(true);
  assert.ok(now.flags.has(MessageFlags.HasThread));
  assert.equal(now.thread.name, 'T1');
  await assert.rejects(stage.channel.threads.create({ name: 'again', startMessage: message.id }), { code: 160004 });
});

test('a thread is started without a message', async t => {
  const stage = await Stage.open(t, sandbox);

  const thread = await stage.channel.threads.create({ name: 'Side talk', type: ChannelType.PublicThread });
  await thread.send('hello');

  assert.equal(thread.parentId, stage.channelId);
  assert.equal((await thread.messages.fetch({ limit: 5 })).first().content, 'hello');
  await assert.rejects(thread.fetchStarterMessage(), { code: 10008 });
});

test('bot and members write in a thread, and it counts', async t => {
  const { stage, thread } = await started(t);
  const heard = next(stage.client, 'messageCreate', message => message.author.id === stage.ann);
  await thread.send('welcome');
  await stage.say(stage.ann, 'thanks', { channel: thread.id });

  const [message] = await heard;
  assert.deepEqual([message.channel.isThread(), message.channelId], [true, thread.id]);
  const now = await stage.client.channels.fetch(thread.id, { force: true });
  assert.deepEqual([now.messageCount, now.totalMessageSent], [2, 2]);
  assert.equal((await thread.fetchStarterMessage()).content, 'T1: rest');
});

test('the thread a message opened is found again by its messages', async t => {
  const { stage, thread } = await started(t);
  const ids = [];
  for (const word of ['one', 'two', 'three'])
    ids.push((await stage.say(stage.ann, word, { channel: thread.id })).id);

  const page = await thread.messages.fetch({ after: ids[0], limit: 10 });

  assert.deepEqual([...page.keys()].sort(), ids.slice(1));
});

test('active threads are listed until they are archived', async t => {
  const { stage, thread } = await started(t, { alsoMay: May.ManageThreads });
  const listed = async () => [...(await stage.guild.channels.fetchActiveThreads(false)).threads.keys()];
  assert.deepEqual(await listed(), [thread.id]);
  assert.deepEqual([...(await stage.channel.threads.fetchActive(false)).threads.keys()], [thread.id]);

  const changed = next(stage.client, 'threadUpdate', (_, now) => now.archived);
  await thread.setArchived(true);
  assert.equal((await changed)[1].id, thread.id);
  assert.deepEqual(await listed(), []);

  await thread.setArchived(false);
  assert.deepEqual(await listed(), [thread.id]);
});

test('archived threads are listed, the newest first', async t => {
  const { stage, thread } = await started(t, { alsoMay: May.ManageThreads });
  const other = await stage.channel.threads.create({ name: 'T2' });
  await stage.channel.threads.create({ name: 'T3' });
  const third = await stage.channel.threads.create({ name: 'T4' });
  for (const each of [thread, other, third]) {
    await each.setArchived(true);
    await until(async () => Date.parse((await sandbox.rehearse('GET', 'clock')).now) > each.archivedAt.getTime() + 1, 'another millisecond');
  }

  const { threads, hasMore } = await stage.channel.threads.fetchArchived({}, false);
  const first = await stage.channel.threads.fetchArchived({ limit: 2 }, false);
  const rest = await stage.channel.threads.fetchArchived({ before: first.threads.last().archivedAt }, false);

  assert.deepEqual([[...threads.keys()], hasMore], [[third.id, other.id, thread.id], false]);
  assert.deepEqual([[...first.threads.keys()], first.hasMore], [[third.id, other.id], true]);
  assert.deepEqual([...rest.threads.keys()], [thread.id]);
  await assert.rejects(stage.channel.threads.fetchArchived({ limit: 1 }, false), { code: 50035 });
});

test('a word in an archived thread wakes it', async t => {
  const { stage, thread } = await started(t, { alsoMay: May.ManageThreads });
  await thread.setArchived(true);
  const woken = next(stage.client, 'threadUpdate', (before, now) => before.archived && !now.archived);

  await stage.say(stage.ann, 'one more thing', { channel: thread.id });

  assert.equal((await woken)[1].id, thread.id);
});

test('in a locked thread only moderators write', async t => {
  const { stage, thread } = await started(t, { alsoMay: May.ManageThreads });
  await thread.setLocked(true);
  await assert.rejects(stage.say(stage.ann, 'still here', { channel: thread.id }), { code: 160005 });
  await thread.send('closed');

  await thread.setLocked(false);
  assert.equal((await stage.say(stage.ann, 'again', { channel: thread.id })).content, 'again');
});

test('locking needs the right to manage threads', async t => {
  const { thread } = await started(t);

  await assert.rejects(thread.setLocked(true), { code: 50013 });
  assert.equal((await thread.setName('T1, renamed')).name, 'T1, renamed');
});

test('a thread is deleted, and that is heard', async t => {
  const { stage, thread } = await started(t, { alsoMay: May.ManageThreads });
  const heard = next(await stage.login(), 'threadDelete');

  await thread.delete();

  assert.equal((await heard)[0].id, thread.id);
  await assert.rejects(stage.client.channels.fetch(thread.id, { force: true }), { code: 10003 });
});

test('the bot joins, lists the members and leaves', async t => {
  const { stage, thread } = await started(t);
  await thread.join();

  const members = await thread.members.fetch();
  const own = await thread.members.fetch({ member: stage.bot.userId, withMember: true, force: true });
  await thread.leave();

  assert.ok(members.has(stage.bot.userId));
  assert.deepEqual([own.id, own.guildMember.id], [stage.bot.userId, stage.bot.userId]);
});

test('a slash command answers in a thread', async t => {
  const { stage, thread } = await started(t);
  await stage.guild.commands.set([{ name: 'ping', description: 'Answer' }]);

  const interaction = await stage.run(stage.ann, 'ping', {}, { channel: thread.id });
  await interaction.reply('pong');

  assert.ok(interaction.channel.isThread());
  const reply = await interaction.fetchReply();
  assert.deepEqual([reply.channelId, reply.type], [thread.id, MessageType.ChatInputCommand]);
});

test('a client that logs in later knows the active threads', async t => {
  const { stage, thread } = await started(t);

  const later = await stage.login();

  assert.equal(later.channels.cache.get(thread.id).name, 'T1');
});
