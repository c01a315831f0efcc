// What people feel, measured. The figures are printed at the end of the run; only what no machine should miss is asserted.
import assert from 'node:assert/strict';
import { median, p95, rounded } from './kit/figures.mjs';
import { noted, scrollFrames, watchFor } from './kit/measuredWindow.mjs';
import { stage } from './kit/stage.mjs';

const room = stage();
const { test } = room;

test('the room is painted soon after it is opened', { isTraced: false }, async scene => {
  const paints = [];
  for (let opened = 0; opened < 5; opened++) {
    const pat = await scene.window('Pat');
    paints.push(await pat.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
  }
  scene.figure(`first contentful paint, a fresh profile each time: median ${rounded(median(paints))} ms, slowest ${rounded(Math.max(...paints))} ms (${paints.length} times)`);
  assert.ok(median(paints) < 10_000);
});

test('what is sent is shown at once, in its own window and in another', { isTraced: false }, async scene => {
  const pat = await scene.window('Pat', { channel: 'lounge' });
  const lee = await scene.window('Lee', { channel: 'lounge' });
  await pat.channel.input.focus();
  const [own, others] = [[], []];
  for (let sent = 0; sent < 60; sent++) {
    const text = `Measured message ${sent}.`;
    await watchFor(pat.page, text);
    await watchFor(lee.page, text);
    await pat.page.keyboard.insertText(text);
    await pat.page.keyboard.press('Enter');
    const [{ pressed, shown }, elsewhere] = [await noted(pat.page), await noted(lee.page)];
    own.push(shown - pressed);
    others.push(elsewhere.shown - pressed);
  }
  scene.figure(`from Enter to shown in the same window: median ${rounded(median(own))} ms, p95 ${rounded(p95(own))} ms (${own.length} messages)`);
  scene.figure(`from Enter to shown in another window: median ${rounded(median(others))} ms, p95 ${rounded(p95(others))} ms (${others.length} messages)`);
  assert.ok(median(own) < 2_000 && median(others) < 2_000);
});

test('ten thousand messages scroll, and few of them are in the document', { isTraced: false }, async scene => {
  await room.rehearsal.fill('lounge', 10_000);
  const pat = await scene.window('Pat', { channel: 'lounge' });
  await pat.channel.sees('Message 9999 of many');
  await pat.channel.section.hover();
  const reading = await scrollFrames(pat.page, -1_500, ({ size, top }) => size > 10_000 && top < 50);
  const down = await scrollFrames(pat.page, 1_500, ({ round }) => round >= 300);

  scene.figure(`reading back through 10,000 messages: frames every ${rounded(median(reading.frames))} ms, p95 ${rounded(p95(reading.frames))} ms (${reading.frames.length} frames)`);
  scene.figure(`scrolling down with all of them read: frames every ${rounded(median(down.frames))} ms, p95 ${rounded(p95(down.frames))} ms (${down.frames.length} frames)`);
  scene.figure(`most lines of the list in the document at once: ${Math.max(reading.most, down.most)}, all nodes: ${Math.max(reading.nodes, down.nodes)}`);
  assert.ok(Math.max(reading.most, down.most) < 200, 'the list is windowed');
  assert.ok(Math.max(reading.nodes, down.nodes) < 6_000, 'the document stays small');
  assert.ok(median(reading.frames) < 500 && median(down.frames) < 500);
});
