import assert from 'node:assert/strict';
import { stage } from './kit/stage.mjs';
import { Wire } from './kit/wire.mjs';

const room = stage();
const { test } = room;

test('a dropped connection shows, heals by itself, and what was said meanwhile is there', async scene => {
  const wire = await Wire.to(room.rehearsal);
  const pat = await scene.window('Pat', { address: wire.address });
  assert.equal(await pat.status.innerText(), 'live');
  await pat.channel.sent('Before');

  scene.watch.expect(/WebSocket connection to .* failed/, /Failed to load resource: net::ERR_/);
  await wire.cut();
  await pat.page.locator('#connection.lost').waitFor();
  assert.equal(await pat.status.innerText(), 'connection lost, trying again…');
  await pat.channel.input.fill('Cannot be sent yet');
  await pat.channel.input.press('Enter');
  await pat.channel.section.getByText('The sandbox cannot be reached.').first().waitFor();
  assert.equal(await pat.channel.input.inputValue(), 'Cannot be sent yet');
  await room.rehearsal.say('Lee', 'Said while nobody listened');
  await wire.mend();

  await pat.page.locator('#connection.live').waitFor();
  await pat.channel.sees('Said while nobody listened');
  await pat.channel.input.press('Enter');
  await pat.channel.sees('Cannot be sent yet');
  assert.equal(await pat.channel.message('Cannot be sent yet').count(), 1);
  await wire.cut();
});

test('two windows of one person both show what is said, and a draft stays in its own', async scene => {
  const one = await scene.window('Pat');
  const two = await scene.window('Pat', { beside: one });
  await two.channel.input.fill('A thought not finished');

  await one.page.bringToFront();
  await one.channel.sent('From the first window');
  await two.page.bringToFront();
  await two.channel.sees('From the first window');
  assert.equal(await two.channel.input.inputValue(), 'A thought not finished');
  assert.equal(await one.channel.input.inputValue(), '');
  await two.channel.input.press('Enter');
  await one.page.bringToFront();
  await one.channel.sees('A thought not finished');
  assert.equal(await one.channel.message('A thought not finished').count(), 1);
});

test('a second window is opened as somebody else', async scene => {
  const one = await scene.window('Morgan');
  const opening = one.page.context().waitForEvent('page');
  await one.page.locator('#windows').click();
  await one.page.locator('dialog .person', { hasText: 'Francine' }).click();
  const other = await opening;
  await other.locator('#connection.live').waitFor();
  assert.match(await other.locator('#persona option:checked').textContent(), /Francine/);
});
