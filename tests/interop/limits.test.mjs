import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { REST, RateLimitError, Routes } from 'discord.js';
import { hearing } from './kit/events.mjs';
import { startSandbox } from './kit/sandbox.mjs';
import { Stage } from './kit/stage.mjs';

const sandbox = await startSandbox();
after(() => sandbox.stop());

/** What comes back from now on: the status, and the scope of a refusal. */
const answersTo = client => {
  const answers = [];
  client.rest.on('response', (_, { status, headers }) => answers.push(status === 429 ? `429 ${headers.get('x-ratelimit-scope')}` : `${status}`));
  return answers;
};

describe('rate limits', { concurrency: true }, () => {
  test('who sends too fast is told by the headers, waits, and loses nothing of the order', async t => {
    const stage = await Stage.open(t, sandbox);
    const limited = hearing(stage.client.rest, 'rateLimited');
    const answers = answersTo(stage.client);
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

    await Promise.all(words.map(word => stage.channel.send(word)));

    assert.deepEqual((await stage.seenBy(stage.ann)).map(message => message.content), words);
    assert.deepEqual([limited[0].limit, limited[0].global, limited[0].majorParameter], [5, false, stage.channelId]);
    assert.ok(limited[0].timeToReset > 0 && limited[0].timeToReset < 5500, `${limited[0].timeToReset}`);
    assert.deepEqual(answers.filter(answer => answer !== '200'), [], 'the headers alone were enough');
  });

  test('who is refused with 429 waits as long as it says, and then succeeds', async t => {
    const stage = await Stage.open(t, sandbox);
    const another = new REST(stage.client.options.rest).setToken(stage.bot.token);
    for (let number = 0; number < 5; number++)
      await another.post(Routes.channelMessages(stage.channelId), { body: { content: `other ${number}` } });
    const limited = hearing(stage.client.rest, 'rateLimited');
    const answers = answersTo(stage.client);

    const sent = await stage.channel.send('at last');

    assert.equal(sent.content, 'at last');
    assert.deepEqual(answers, ['429 user', '200']);
    assert.equal(limited[0].global, false);
    assert.ok(limited[0].retryAfter > 0 && limited[0].retryAfter < 5500, `${limited[0].retryAfter}`);
  });

  test('another channel has a limit of its own', async t => {
    const stage = await Stage.open(t, sandbox);
    const other = await stage.client.channels.fetch((await stage.rehearse('PUT', 'channels', { name: 'side-room' })).id);
    const limited = hearing(stage.client.rest, 'rateLimited');

    await Promise.all([stage.channel, other].flatMap(channel => ['a', 'b', 'c', 'd', 'e'].map(word => channel.send(word))));

    assert.deepEqual(limited, []);
  });

  test('who does not want to wait is told so', async t => {
    const stage = await Stage.open(t, sandbox, { rest: { rejectOnRateLimit: ['/channels'] } });
    const send = word => stage.channel.send(word);
    for (const word of ['one', 'two', 'three', 'four', 'five'])
      await send(word);

    await assert.rejects(send('six'), error => error instanceof RateLimitError && error.limit === 5 && error.method === 'POST');
  });

  test('reactions are slower, one in a quarter of a second', async t => {
    const stage = await Stage.open(t, sandbox);
    const message = await stage.channel.send('Which?');
    const limited = hearing(stage.client.rest, 'rateLimited');

    await Promise.all(['1️⃣', '2️⃣', '3️⃣'].map(emoji => message.react(emoji)));

    assert.deepEqual((await stage.read(message)).reactions.map(reaction => reaction.emoji.name), ['1️⃣', '2️⃣', '3️⃣']);
    assert.deepEqual([limited[0].limit, limited[0].method], [1, 'PUT']);
  });

  test('the global limit holds everything back, and everything arrives in the end', async t => {
    const stage = await Stage.open(t, sandbox, { rest: { globalRequestsPerSecond: Number.POSITIVE_INFINITY } });
    const limited = hearing(stage.client.rest, 'rateLimited');
    const answers = answersTo(stage.client);
    const channels = await Promise.all(Array.from({ length: 20 }, (_, number) => stage.rehearse('PUT', 'channels', { name: `room-${number}` })));
    const readAll = () => Promise.all(channels.flatMap(({ id }) => Array.from({ length: 6 }, () => stage.client.rest.get(Routes.channel(id)))));

    // On a busy machine a hundred requests may take longer than the second they must fit in.
    for (let round = 0; round < 5 && !answers.includes('429 global'); round++)
      assert.equal((await readAll()).filter(({ id }) => id).length, 120);

    assert.ok(answers.includes('429 global'));
    assert.ok(limited.some(each => each.global));
  });
});
