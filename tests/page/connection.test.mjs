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

test('a thread opens also in the moment it was made', async scene => {
  const noor = await scene.window('Noor');
  let release;
  const held = new Promise(resolve => (release = resolve));
  await room.rehearsal.command('Morgan', 'chat start', { agenda: 'lurkers' });
  await noor.channel.sees('Please introduce yourself');
  await noor.page.route('**/rehearsal/world', async route => {
    await held;
    await route.continue();
  });
  await room.rehearsal.passTime(60);
  await room.rehearsal.command('Morgan', 'chat next');
  const prompt = await noor.channel.sees('What is a lurker?');

  await noor.channel.press(prompt, 'Open the thread');
  release();

  await noor.thread.sees('What is a lurker?');
});

test('what the bot answers in private is brought into sight, wherever one was reading', async scene => {
  const morgan = await scene.window('Morgan', { channel: 'lounge' });
  for (let number = 1; number <= 60; number++) await room.rehearsal.say('Lee', `Line ${number} of a long talk`, { channel: 'lounge' });
  await morgan.channel.sees('Line 60 of');
  await morgan.channel.section.locator('.scroll').evaluate(scroller => (scroller.scrollTop = 0));
  const old = await morgan.channel.sees(/Line 1 of/);

  await morgan.channel.choose(old, 'Answers…');

  const answer = await morgan.channel.sees('Only you can see this');
  await morgan.until(node => node.getBoundingClientRect().bottom <= innerHeight, await answer.elementHandle());
});
