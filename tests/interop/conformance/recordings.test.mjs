// What was recorded into the folder RECORD_EXCHANGES_TO, place by place: each REST operation and status, each event, each payload of a client.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { linesIn, report } from './recordings.mjs';

const folder = process.env.RECORD_EXCHANGES_TO ?? '';
const { places, unused } = report(existsSync(folder) ? linesIn(folder) : []);
const whole = ['bot', 'probes', 'discordjs'].every((part) => existsSync(join(folder, part)));

for (const [where, { lines, faults }] of [...places].sort()) {
  test(`${where} is as documented (${lines})`, () => assert.deepEqual([...faults], []));
}

test('Requests and events were recorded', { skip: folder === '' && 'RECORD_EXCHANGES_TO names no folder' }, () => {
  assert.ok([...places.keys()].some((where) => / 20\d$/.test(where)), 'no REST request');
  assert.ok(places.has('READY'), 'no event');
});

test('Each deviation explains something', { skip: !whole && 'the tests of the bot, of the sandbox and of discord.js are not all recorded' }, () => {
  assert.deepEqual(unused, []);
});
