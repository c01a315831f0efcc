// The checker is checked: what is right passes, and each kind of wrong recording fails where it is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviations } from './deviations.mjs';
import { check } from './exchanges.mjs';
import { report } from './recordings.mjs';

const right = {
  kind: 'rest',
  method: 'POST',
  path: '/api/v10/channels/80351110224678912/threads',
  query: {},
  requestHeaders: { 'user-agent': 'DiscordBot (https://example.org, 1.0)', 'content-type': 'application/json', authorization: 'Bot' },
  request: { name: 'T1', type: 11 },
  files: [],
  status: 404,
  responseHeaders: { 'content-type': 'application/json' },
  response: { code: 10003, message: 'Unknown Channel' },
};
const tooFast = { status: 429, response: { message: 'You are being rate limited.', retry_after: 0.5, global: false } };
const gone = { kind: 'dispatch', t: 'MESSAGE_DELETE', d: { id: '80351110224678913', channel_id: '80351110224678912' } };
const beat = { kind: 'sent', op: 1, d: 251 };

const faultsOf = (line, by) => check(line, by).faults.map(({ at, problem }) => `${at} ${problem}`.trim());

test('What is right passes', () => {
  assert.deepEqual(faultsOf(right), []);
  assert.deepEqual(faultsOf(gone), []);
  assert.deepEqual(faultsOf(beat), []);
  assert.deepEqual(faultsOf({ kind: 'told', op: 10, d: { heartbeat_interval: 41250 } }), []);
});

for (const [name, change, fault] of [
  ['An unknown path', { path: '/api/v10/channels/80351110224678912/thread' }, 'path wrong'],
  ['An unknown method', { method: 'PUT' }, 'path wrong'],
  ['Another version of the API', { path: '/api/v9/channels/80351110224678912/threads' }, 'path wrong'],
  ['A missing field of a request', { request: { type: 11 } }, 'request.name missing'],
  ['A field of the wrong type', { request: { name: 5, type: 11 } }, 'request.name wrong'],
  ['A field nobody documents', { request: { name: 'T1', type: 11, colour: 'red' } }, 'request.colour undocumented'],
  ['A request without a body', { request: null }, 'request missing'],
  ['A request that is no JSON', { request: '(no JSON)' }, 'request wrong'],
  ['A query nobody documents', { query: { loud: 'true' } }, 'query.loud undocumented'],
  ['A request without a token', { requestHeaders: { ...right.requestHeaders, authorization: undefined } }, 'headers.authorization missing'],
  ['Another user agent', { requestHeaders: { ...right.requestHeaders, 'user-agent': 'curl/8' } }, 'headers.user-agent wrong'],
  ['A missing field of a response', { response: { message: 'Unknown Channel' } }, 'response.code missing'],
  ['A response of the wrong type', { response: { code: '10003', message: 'Unknown Channel' } }, 'response.code wrong'],
  ['A field of a response that nobody documents', { response: { code: 10003, message: 'Unknown Channel', hint: '' } }, 'response.hint undocumented'],
  ['A response that is not said to be JSON', { responseHeaders: {} }, 'responseHeaders.content-type missing'],
  ['A refusal for haste that does not say whose it is', { ...tooFast, responseHeaders: { ...right.responseHeaders, 'retry-after': '1' } }, 'responseHeaders.x-ratelimit-scope missing'],
  ['A status nobody documents', { status: 302 }, 'response.status wrong'],
]) {
  test(`${name} fails`, () => assert.deepEqual(faultsOf({ ...right, ...change }), [fault]));
}

for (const [name, line, fault] of [
  ['An event nobody documents', { ...gone, t: 'MESSAGE_BURNT' }, 't wrong'],
  ['An event with a missing field', { ...gone, d: { id: '80351110224678913' } }, 'channel_id missing'],
  ['An event with a wrong type', { ...gone, d: { ...gone.d, id: 80351110224678913n.toString() + 'x' } }, 'id wrong'],
  ['An event with a field nobody documents', { ...gone, d: { ...gone.d, reason: '' } }, 'reason undocumented'],
  ['A heartbeat with more than a number', { ...beat, d: { seq: 251 } }, 'd wrong'],
  ['A payload with a field nobody documents', { ...beat, urgent: true }, 'urgent undocumented'],
  ['A recording of something else', { kind: 'talk' }, 'kind wrong'],
]) {
  test(`${name} fails`, () => assert.deepEqual(faultsOf(line), [fault]));
}

test('A test may say what is wrong, as long as it is refused', () => {
  const wrong = { ...right, request: { colour: 'red' }, path: '/api/v10/channels/80351110224678912/threads' };
  assert.deepEqual(faultsOf(wrong, 'probes'), []);
  assert.deepEqual(faultsOf({ ...wrong, status: 201, response: null }, 'probes').slice(0, 3), ['request.name missing', 'request.colour undocumented', 'response wrong']);
  assert.deepEqual(faultsOf({ ...wrong, response: { message: '' } }, 'probes'), ['response.code missing']);
});

test('What discord.js says is its own affair, what it is answered is not', () => {
  assert.deepEqual(faultsOf({ ...right, request: { colour: 'red' } }, 'discordjs'), []);
  assert.deepEqual(faultsOf({ ...right, response: {} }, 'discordjs'), ['response.code missing', 'response.message missing']);
});

test('A success tells of the limits of its route', () => {
  const all = check({ ...right, method: 'DELETE', path: '/api/v10/channels/1/messages/2', request: null, status: 204, response: null });
  assert.deepEqual(all.faults.map(({ at }) => at.replace('responseHeaders.x-ratelimit-', '')), ['limit', 'remaining', 'reset', 'reset-after', 'bucket']);
});

test('A page of what stands before Discord is let through', () => {
  const page = { ...right, status: 429, response: '(no JSON)', responseHeaders: { 'content-type': 'text/html' } };
  assert.deepEqual(faultsOf(page), []);
  assert.deepEqual(faultsOf({ ...page, status: 400 }), ['response wrong', 'responseHeaders.content-type wrong']);
});

test('A deviation explains its own fault and no other, and one that explains nothing is named', () => {
  const known = { where: 'MESSAGE_*', at: 'reason' };
  const idle = { where: 'MESSAGE_DELETE', at: 'author' };
  const wrong = { ...gone, d: { ...gone.d, reason: '', hint: '' } };

  const { places, unused } = report([{ line: wrong, by: 'bot' }], [known, idle]);

  assert.deepEqual([...places.get('MESSAGE_DELETE').faults], ['hint: undocumented; expected: no such field']);
  assert.deepEqual(unused, [idle]);
});

test('Every deviation gives its reason and a link', () => {
  for (const { where, reason, link } of deviations) {
    assert.ok(reason.length > 20, where);
    assert.match(link, /^https:\/\/docs\.discord\.com\/developers\//, where);
  }
});
