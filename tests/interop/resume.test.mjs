import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { hearing, next, until } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage } from './kit/stage.mjs';

const sandbox = await startSandbox('--no-rate-limits');
after(() => sandbox.stop());

const sessionsOf = async stage => (await sandbox.rehearse('GET', 'gateway')).filter(session => session.bot === stage.bot.userId);

async function words(stage, numbers) {
  for (const number of numbers)
    await stage.say(number % 2 ? stage.ann : stage.ben, `word ${number}`);
}

const cuts = [
  ['the connection is cut without a word', 'abort'],
  ['the gateway closes with 4000', 'close', 4000],
  ['the gateway closes with 4009', 'close', 4009],
  ['the gateway asks for a reconnect', 'reconnect'],
  ['the session is declared invalid but resumable', 'invalid'],
];

for (const [what, how, code] of cuts) {
  test(`${what}: the session is resumed, nothing is lost and nothing doubled`, async t => {
    const stage = await Stage.open(t, sandbox);
    const heard = hearing(stage.client, 'messageCreate');
    await words(stage, [0, 1, 2]);
    const resumed = next(stage.client, 'shardResume');

    await stage.drop(how, code);
    await words(stage, [3, 4, 5, 6]);

    const [shard] = await resumed;
    await words(stage, [7]);
    await until(() => heard.length >= 8, 'eight words');
    assert.equal(shard, 0);
    assert.deepEqual(heard.map(message => message.content), [0, 1, 2, 3, 4, 5, 6, 7].map(number => `word ${number}`));
    const [session, ...others] = await sessionsOf(stage);
    assert.deepEqual([session.resumes, session.identifies, session.connected, others.length], [1, 1, true, 0]);
  });
}

test('a resume repeats what was missed, and says how much', async t => {
  const stage = await Stage.open(t, sandbox);
  const resumed = next(stage.client, 'shardResume');

  await stage.drop('abort');
  const edited = next(stage.client, 'messageUpdate');
  const reacted = next(stage.client, 'messageReactionAdd');
  const deleted = next(stage.client, 'messageDelete');
  const { id } = await stage.say(stage.ann, 'befor');
  await sandbox.rehearse('PATCH', `channels/${stage.channelId}/messages/${id}`, { content: 'before' });
  await stage.react('PUT', stage.ben, id, '✅');
  await sandbox.rehearse('DELETE', `channels/${stage.channelId}/messages/${id}`, {});

  assert.equal((await resumed)[1], 5, 'four events and RESUMED');
  assert.equal((await edited)[1].content, 'before');
  assert.equal((await reacted)[0].emoji.name, '✅');
  assert.equal((await deleted)[0].id, id);
});

test('cut after cut, every word arrives once', async t => {
  const stage = await Stage.open(t, sandbox);
  const heard = hearing(stage.client, 'messageCreate');

  for (const [round, how] of ['abort', 'reconnect', 'abort'].entries()) {
    const resumed = next(stage.client, 'shardResume');
    await stage.drop(how);
    await words(stage, [2 * round, 2 * round + 1]);
    await resumed;
  }

  await until(() => heard.length >= 6, 'six words');
  assert.deepEqual(heard.map(message => message.content), [0, 1, 2, 3, 4, 5].map(number => `word ${number}`));
  assert.equal((await sessionsOf(stage))[0].resumes, 3);
});

test('an interaction that came while the connection was down is answered after the resume', async t => {
  const stage = await Stage.open(t, sandbox);
  await stage.guild.commands.set([{ name: 'ping', description: 'Answer' }]);

  await stage.drop('abort');
  const interaction = await stage.run(stage.ann, 'ping');
  await interaction.reply('pong');

  assert.equal((await stage.outcome(interaction)).state, 'answered');
});

test('a session that is forgotten is begun anew, and the guild is there again', async t => {
  const stage = await Stage.open(t, sandbox);
  const ready = next(stage.client, 'shardReady', () => true, 15_000);
  const other = (await stage.rehearse('PUT', 'channels', { name: 'side-room' })).id;

  await stage.drop('forget');

  await ready;
  const heard = next(stage.client, 'messageCreate');
  await stage.say(stage.ann, 'here again', { channel: other });
  assert.equal((await heard)[0].content, 'here again');
  const [session] = await sessionsOf(stage);
  assert.deepEqual([session.resumes, session.identifies], [0, 2]);
});

test('a heartbeat asked for is sent at once and acknowledged', async t => {
  const stage = await Stage.open(t, sandbox);
  const acknowledged = next(stage.client, 'debug', line => line.includes('Heartbeat acknowledged'));

  await stage.drop('heartbeat');

  await acknowledged;
  assert.ok(stage.client.ws.ping >= 0);
});

for (const code of [4004, 4014]) {
  test(`after a close with ${code} the client stays away`, async t => {
    const stage = await Stage.open(t, sandbox);
    const ended = next(stage.client, 'shardDisconnect');
    stage.client.on('error', () => {});

    await stage.drop('close', code);

    assert.equal((await ended)[0].code, code);
    const [session] = await sessionsOf(stage);
    assert.deepEqual([session.connected, session.identifies], [false, 1]);
  });
}
