import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ChannelType, PermissionFlagsBits as May } from 'discord.js';
import { next } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

test('a channel is made, changed and deleted where the bot may', async t => {
  const stage = await Stage.open(t, sandbox, { alsoMay: May.ManageChannels });
  const watcher = await stage.login();
  const made = next(watcher, 'channelCreate');
  const channel = await stage.guild.channels.create({ name: 'Side Room', topic: 'Tea', type: ChannelType.GuildText,
    permissionOverwrites: [{ id: stage.ben, deny: [May.SendMessages] }] });
  assert.equal((await made)[0].id, channel.id);
  assert.deepEqual([channel.name, channel.topic], ['side-room', 'Tea']);
  assert.equal(channel.permissionsFor(stage.ben).has(May.SendMessages), false);
  await assert.rejects(stage.say(stage.ben, 'hello', { channel: channel.id }), { code: 50013 });

  const changed = next(watcher, 'channelUpdate');
  await channel.edit({ topic: 'Coffee', rateLimitPerUser: 5 });
  assert.deepEqual([(await changed)[0].topic, (await changed)[1].topic, channel.rateLimitPerUser, channel.name], ['Tea', 'Coffee', 5, 'side-room']);

  const gone = next(watcher, 'channelDelete');
  await channel.delete();
  assert.equal((await gone)[0].id, channel.id);
  await assert.rejects(stage.client.channels.fetch(channel.id, { force: true }), { code: 10003 });
});

test('without the right no channel is made, changed or deleted', async t => {
  const stage = await Stage.open(t, sandbox);

  await assert.rejects(stage.guild.channels.create({ name: 'side-room' }), { code: 50013 });
  await assert.rejects(stage.channel.setTopic('Coffee'), { code: 50013 });
  await assert.rejects(stage.channel.delete(), { code: 50013 });
});

test('a role is given to a member and taken again', async t => {
  const stage = await Stage.open(t, sandbox, { alsoMay: May.ManageRoles });
  const role = await stage.role('Moderators', May.ManageMessages);
  const member = await stage.guild.members.fetch(stage.ann);

  const given = next(stage.client, 'guildMemberUpdate', (_, now) => now.roles.cache.has(role));
  await member.roles.add(role);
  assert.ok((await given)[1].permissions.has(May.ManageMessages));
  const taken = next(stage.client, 'guildMemberUpdate', (_, now) => !now.roles.cache.has(role));
  await member.roles.remove(role);
  assert.equal((await taken)[1].id, stage.ann);
  await assert.rejects(member.roles.add('1'), { code: 10011 });
});

test('without the right no role is given', async t => {
  const stage = await Stage.open(t, sandbox);
  const role = await stage.role('Moderators', May.ManageMessages);

  await assert.rejects((await stage.guild.members.fetch(stage.ann)).roles.add(role), { code: 50013 });
});
