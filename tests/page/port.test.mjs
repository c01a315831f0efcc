import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutBrowser } from './kit/browser.mjs';
import { Rehearsal } from './kit/rehearsal.mjs';

test('where the port is taken the bot says so and takes the next free one', { skip: withoutBrowser }, async t => {
  const first = await Rehearsal.start();
  t.after(() => first.stop());
  const taken = Number(new URL(first.url).port);
  const second = await Rehearsal.start({ port: taken });
  t.after(() => second.stop());

  assert.ok(second.output.includes(`Port ${taken} is taken; trying ${taken + 1}.`), second.output.join('\n'));
  assert.ok(Number(new URL(second.url).port) > taken);
  assert.ok((await fetch(second.url)).ok);
});
