import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  GatewayIntentBits as Intent, GuildScheduledEventEntityType as Kind, GuildScheduledEventPrivacyLevel as Privacy,
  GuildScheduledEventStatus as Status, PermissionFlagsBits as May,
} from 'discord.js';
import { next } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { everyIntent, Stage } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

const inHours = (hours) => new Date(Date.now() + hours * 3_600_000);
const chat = (name = '#hcsmca: consent') => ({
  name,
  description: 'Five topics',
  scheduledStartTime: inHours(1),
  scheduledEndTime: inHours(2),
  privacyLevel: Privacy.GuildOnly,
  entityType: Kind.External,
  entityMetadata: { location: 'in #weekly-chat' },
});

const opened = (t, alsoMay = May.CreateEvents) =>
  Stage.open(t, sandbox, { alsoMay, intents: [...everyIntent, Intent.GuildScheduledEvents] });

test('an event is made, told of and fetched', async t => {
  const stage = await opened(t);
  const heard = next(stage.client, 'guildScheduledEventCreate');

  const made = await stage.guild.scheduledEvents.create(chat());
  const [told] = await heard;
  const fetched = await stage.guild.scheduledEvents.fetch({ withUserCount: true });

  assert.deepEqual([told.id, told.creator.id, told.entityMetadata.location], [made.id, stage.client.user.id, 'in #weekly-chat']);
  assert.deepEqual([fetched.size, fetched.first().name, fetched.first().userCount, made.isScheduled()], [1, '#hcsmca: consent', 0, true]);
});

test('an event is renamed, begun and completed, and then listed no more', async t => {
  const stage = await opened(t);
  const made = await stage.guild.scheduledEvents.create(chat());

  const heard = next(stage.client, 'guildScheduledEventUpdate');
  await made.setName('#hcsmca: trust');
  assert.equal((await heard)[1].name, '#hcsmca: trust');
  assert.equal((await made.setStatus(Status.Active)).status, Status.Active);
  assert.equal((await made.setStatus(Status.Completed)).status, Status.Completed);

  assert.equal((await stage.guild.scheduledEvents.fetch({ cache: false })).size, 0);
  await assert.rejects(made.setName('Again'), { code: 180000 });
});

test('an event is deleted', async t => {
  const stage = await opened(t);
  const made = await stage.guild.scheduledEvents.create(chat());
  const heard = next(stage.client, 'guildScheduledEventDelete');

  await made.delete();

  assert.equal((await heard)[0].id, made.id);
  await assert.rejects(stage.guild.scheduledEvents.fetch({ guildScheduledEvent: made.id, force: true }), { code: 10070 });
});

test('an event known before the client came is there with its guild', async t => {
  const stage = await opened(t);
  const made = await stage.guild.scheduledEvents.create(chat());

  const other = await stage.login({ intents: [...everyIntent, Intent.GuildScheduledEvents] });

  assert.equal(other.guilds.cache.get(stage.guildId).scheduledEvents.cache.get(made.id).description, 'Five topics');
});

test('an event in the past or without the permission is refused', async t => {
  const stage = await opened(t);

  await assert.rejects(stage.guild.scheduledEvents.create({ ...chat(), scheduledStartTime: inHours(-1) }), { code: 50035 });
  const without = await opened(t, 0n);
  await assert.rejects(without.guild.scheduledEvents.create(chat()), { code: 50013 });
});
