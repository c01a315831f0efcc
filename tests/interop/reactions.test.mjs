import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { GatewayIntentBits as Intent, PermissionFlagsBits as May } from 'discord.js';
import { hearing, next, until } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage, everyIntent } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

async function posed(t, options) {
  const stage = await Stage.open(t, sandbox, options);
  return { stage, message: await stage.channel.send('Agreed?') };
}

test('the bot reacts, and takes its reaction back', async t => {
  const { stage, message } = await posed(t);
  const added = next(stage.client, 'messageReactionAdd');
  const reaction = await message.react('👍🏽');
  const [heard, who] = await added;
  assert.deepEqual([heard.emoji.name, heard.me, who.id], ['👍🏽', true, stage.bot.userId]);

  const removed = next(stage.client, 'messageReactionRemove');
  await reaction.users.remove();
  assert.equal((await removed)[1].id, stage.bot.userId);
  assert.equal((await stage.read(message)).reactions, undefined);
});

test('reactions of members are heard and counted', async t => {
  const { stage, message } = await posed(t);
  await message.react('✅');
  const added = next(stage.client, 'messageReactionAdd', (_, user) => user.id === stage.ann);

  await stage.react('PUT', stage.ann, message.id, '✅');

  const [reaction] = await added;
  assert.equal(reaction.message.id, message.id);
  const { reactions: [{ count, me }] } = await stage.read(message);
  assert.deepEqual([count, me], [2, true]);
  const removed = next(stage.client, 'messageReactionRemove');
  await stage.react('DELETE', stage.ann, message.id, '✅');
  assert.equal((await removed)[1].id, stage.ann);
});

test('a custom emoji is told by its id, and the bot may repeat but not begin with it', async t => {
  const { stage, message } = await posed(t);
  const care = '<:care:123456789012345678>';
  await assert.rejects(message.react(care), { code: 10014 });
  const added = next(stage.client, 'messageReactionAdd');

  await stage.react('PUT', stage.ann, message.id, 'care:123456789012345678');
  await message.react(care);

  const [{ emoji }] = await added;
  assert.deepEqual([emoji.id, emoji.name], ['123456789012345678', 'care']);
  assert.equal((await stage.read(message)).reactions[0].count, 2);
  await assert.rejects(message.react('not an emoji'), { code: 10014 });
});

test('who reacted is fetched page by page', async t => {
  const { stage, message } = await posed(t);
  for (const member of [stage.ann, stage.ben])
    await stage.react('PUT', member, message.id, '✅');
  const reaction = (await message.fetch(true)).reactions.cache.get('✅');

  const all = await reaction.users.fetch();
  const ids = [...all.keys()].sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
  const first = await reaction.users.fetch({ limit: 1 });
  const rest = await reaction.users.fetch({ after: ids[0] });

  assert.deepEqual(ids.length, 2);
  assert.deepEqual([[...first.keys()], [...rest.keys()]], [[ids[0]], [ids[1]]]);
});

test('reactions of one emoji or of all are removed where the bot may', async t => {
  const { stage, message } = await posed(t);
  for (const emoji of ['✅', '❌'])
    await stage.react('PUT', stage.ann, message.id, emoji);
  await message.fetch(true);
  await assert.rejects(message.reactions.removeAll(), { code: 50013 });
  await stage.role(stage.client.user.username, May.ViewChannel | May.ReadMessageHistory | May.ManageMessages);

  const gone = next(stage.client, 'messageReactionRemoveEmoji');
  await message.reactions.cache.get('❌').remove();
  assert.equal((await gone)[0].emoji.name, '❌');
  const other = next(stage.client, 'messageReactionRemove');
  await message.reactions.cache.get('✅').users.remove(stage.ann);
  assert.equal((await other)[1].id, stage.ann);
  await stage.react('PUT', stage.ben, message.id, '✅');
  const all = next(stage.client, 'messageReactionRemoveAll');
  await message.reactions.removeAll();
  assert.equal((await all)[0].id, message.id);
  assert.equal((await stage.read(message)).reactions, undefined);
});

test('a collector counts the reactions of members', async t => {
  const { stage, message } = await posed(t);
  const collected = message.awaitReactions({ filter: (reaction, user) => reaction.emoji.name === '✅' && !user.bot, maxUsers: 2, time: 5000 });

  await message.react('✅');
  await stage.react('PUT', stage.ann, message.id, '❌');
  await stage.react('PUT', stage.ann, message.id, '✅');
  await stage.react('PUT', stage.ben, message.id, '✅');

  const reactions = await collected;
  assert.deepEqual([...reactions.keys()], ['✅']);
  assert.deepEqual([...reactions.get('✅').users.cache.keys()].sort(), [stage.ann, stage.ben, stage.bot.userId].sort());
});

test('without the intent reactions are not heard', async t => {
  const { stage, message } = await posed(t, { intents: everyIntent.filter(intent => intent !== Intent.GuildMessageReactions) });
  const heard = hearing(stage.client, 'messageReactionAdd');
  const spoken = hearing(stage.client, 'messageCreate');

  await stage.react('PUT', stage.ann, message.id, '✅');
  await stage.say(stage.ann, 'done');

  await until(() => spoken.some(each => each.content === 'done'), 'the word after the reaction');
  assert.equal(heard.length, 0);
});
