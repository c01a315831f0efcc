import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { GatewayIntentBits as Intent, PermissionFlagsBits as May } from 'discord.js';
import { next } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage, everyIntent } from './kit/stage.mjs';

const sandbox = await startSandbox();
after(() => sandbox.stop());

test('after login the bot knows its guild, the channels, the roles and the members', async t => {
  const stage = await Stage.open(t, sandbox);

  assert.equal(stage.client.user.id, stage.bot.userId);
  assert.equal(stage.client.application.id, stage.bot.applicationId);
  assert.equal(stage.guild.preferredLocale, 'en-US');
  assert.equal(stage.channel.name, 'weekly-chat');
  assert.equal(stage.channel.topic, 'Every Wednesday');
  assert.ok(stage.guild.roles.everyone.permissions.has(May.ViewChannel));
  assert.ok(stage.guild.members.me.roles.botRole.managed);
  assert.equal(stage.guild.members.cache.get(stage.ann).displayName, 'Ann');
  assert.equal(stage.guild.memberCount, 3);
});

test('the gateway speaks zlib-stream when asked', { skip: await withoutZlib() }, async t => {
  const stage = await Stage.open(t, sandbox);
  const said = [];
  const client = stage.connectable();
  client.on('debug', line => said.push(line));
  const ready = next(client, 'clientReady');
  await client.login(stage.bot.token);
  await ready;
  const heard = next(client, 'messageCreate');

  await stage.say(stage.ann, 'Ça va ? 👩🏽‍⚕️');

  assert.equal((await heard)[0].content, 'Ça va ? 👩🏽‍⚕️');
  assert.ok(said.some(line => line.includes('compression: zlib-stream')), 'discord.js did not compress: is zlib-sync built?');
});

test('the gateway speaks plain text when compression is not asked for', async t => {
  const stage = await Stage.open(t, sandbox);
  const said = [];
  const client = stage.connectable({ compressed: false });
  client.on('debug', line => said.push(line));
  const ready = next(client, 'clientReady');
  await client.login(stage.bot.token);
  await ready;
  const heard = next(client, 'messageCreate');

  await stage.say(stage.ann, 'Ça va ? 👩🏽‍⚕️');

  assert.equal((await heard)[0].content, 'Ça va ? 👩🏽‍⚕️');
  assert.ok(said.some(line => line.includes('compression: none')));
});

test('a wrong token is refused at login', async t => {
  const stage = await Stage.open(t, sandbox);
  const client = stage.connectable();

  await assert.rejects(client.login('MTIz.abcdef.wrong'), { code: 'TokenInvalid' });
});

test('members are fetched over the gateway and one by one over REST', async t => {
  const stage = await Stage.open(t, sandbox, { intents: everyIntent });
  const all = await stage.guild.members.fetch();
  const found = await stage.guild.members.fetch({ query: 'be', limit: 5 });
  const one = await stage.guild.members.fetch({ user: stage.ann, force: true });
  const listed = await stage.guild.members.list({ limit: 2 });

  assert.deepEqual([...all.keys()].sort(), [stage.ann, stage.ben, stage.bot.userId].sort());
  assert.deepEqual([...found.keys()], [stage.ben]);
  assert.equal(one.displayName, 'Ann');
  assert.equal(listed.size, 2);
  await assert.rejects(stage.guild.members.fetch({ user: '1', force: true }), { code: 10007 });
});

test('guild, channels, roles and users are fetched over REST', async t => {
  const stage = await Stage.open(t, sandbox);
  const guild = await stage.client.guilds.fetch({ guild: stage.guildId, force: true, withCounts: true });
  const channels = await guild.channels.fetch();
  const roles = await guild.roles.fetch();
  const user = await stage.client.users.fetch(stage.ben, { force: true });
  const application = await stage.client.application.fetch();

  assert.equal(guild.approximateMemberCount, 3);
  assert.deepEqual([...channels.keys()], [stage.channelId]);
  assert.ok(roles.has(stage.guildId));
  assert.equal(user.globalName, 'Ben');
  assert.equal(application.name, stage.client.user.username);
  await assert.rejects(stage.client.channels.fetch('1'), { code: 10003 });
});

test('who joins, is renamed and leaves is announced', async t => {
  const stage = await Stage.open(t, sandbox);
  const joined = next(stage.client, 'guildMemberAdd');
  const key = `carla of ${stage.guildId}`;
  const carla = await stage.join(key, 'Carla');
  assert.equal((await joined)[0].id, carla);

  const renamed = next(stage.client, 'guildMemberUpdate');
  await stage.join(key, 'Carla', { nick: 'Dr. C' });
  const [before, now] = await renamed;
  assert.deepEqual([before.nickname, now.nickname], [null, 'Dr. C']);

  const left = next(stage.client, 'guildMemberRemove');
  await stage.rehearse('DELETE', `members/${carla}`, {});
  assert.equal((await left)[0].id, carla);
});

test('new channels and changed roles are announced', async t => {
  const stage = await Stage.open(t, sandbox);
  const created = next(stage.client, 'channelCreate');
  const id = (await stage.rehearse('PUT', 'channels', { name: 'side-room' })).id;
  assert.equal((await created)[0].id, id);

  const changed = next(stage.client, 'channelUpdate');
  await stage.rehearse('PUT', 'channels', { name: 'side-room', topic: 'Tea' });
  assert.equal((await changed)[1].topic, 'Tea');

  const given = next(stage.client, 'roleCreate');
  const role = await stage.role('Moderators', May.ManageMessages);
  assert.equal((await given)[0].id, role);
  const widened = next(stage.client, 'roleUpdate');
  await stage.role('Moderators', May.ManageMessages | May.ManageThreads);
  assert.ok((await widened)[1].permissions.has(May.ManageThreads));
});

test('a guild the bot is invited to later is announced, and so is its removal', async t => {
  const stage = await Stage.open(t, sandbox);
  const other = (await sandbox.rehearse('PUT', 'guilds', { name: `Another of ${stage.guildId}` })).id;
  const invited = next(stage.client, 'guildCreate');
  await sandbox.rehearse('PUT', `guilds/${other}/bots`, { name: stage.client.user.username });
  assert.equal((await invited)[0].id, other);

  const removed = next(stage.client, 'guildDelete');
  await sandbox.rehearse('DELETE', `guilds/${other}/bots/${encodeURIComponent(stage.client.user.username)}`, {});
  assert.equal((await removed)[0].id, other);
});

test('without the intent for message content only what concerns the bot can be read', async t => {
  const stage = await Stage.open(t, sandbox, { intents: everyIntent.filter(intent => intent !== Intent.MessageContent) });
  const plain = next(stage.client, 'messageCreate');
  await stage.say(stage.ann, 'between us');
  assert.equal((await plain)[0].content, '');

  const mentioning = next(stage.client, 'messageCreate');
  await stage.say(stage.ann, `hello <@${stage.bot.userId}>`);
  assert.equal((await mentioning)[0].content, `hello <@${stage.bot.userId}>`);
});

test('without the intent for members only the bot itself is told of', async t => {
  const stage = await Stage.open(t, sandbox, { intents: [Intent.Guilds, Intent.GuildMessages] });

  assert.deepEqual([...stage.guild.members.cache.keys()], [stage.bot.userId]);
  assert.equal(stage.guild.memberCount, 3);
});

test('an intent that does not exist ends the login', async t => {
  const stage = await Stage.open(t, sandbox);
  const client = stage.connectable({ intents: 1 << 30 });
  const ended = next(client, 'shardDisconnect');
  client.on('error', () => {});

  await client.login(stage.bot.token).catch(() => {});

  assert.equal((await ended)[0].code, 4013);
});

/** zlib-sync is compiled at installation, which not every machine can do. */
async function withoutZlib() {
  return import('zlib-sync').then(() => false, () => 'zlib-sync could not be built here');
}
