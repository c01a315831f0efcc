import assert from 'node:assert/strict';
import { stage } from './kit/stage.mjs';

const room = stage();
const { test } = room;

test('a chat is started, answered and ended with the keyboard alone', async scene => {
  const morgan = await scene.window('Morgan');
  const { keyboard } = morgan.page;
  await morgan.tabTo('.composer textarea');
  await keyboard.type('/chat start');
  await morgan.channel.completion.first().waitFor();
  await keyboard.press('Enter');
  await keyboard.type('lurkers');
  await morgan.channel.command.locator('[role=option]').first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await morgan.tabTo('.command .buttons button');
  await keyboard.press('Enter');
  await morgan.channel.sees('Please introduce yourself');
  await morgan.channel.command.waitFor({ state: 'hidden' });

  await room.rehearsal.passTime(60);
  await keyboard.type('/chat next');
  await morgan.channel.completion.first().waitFor();
  await keyboard.press('Enter');
  await morgan.tabTo('.command .buttons button');
  await keyboard.press('Enter');
  await morgan.channel.sees('What is a lurker?');
  await morgan.channel.command.waitFor({ state: 'hidden' });

  await morgan.tabTo('.scroll', 'Shift+Tab');
  await keyboard.press('ArrowUp');
  await keyboard.press('End');
  await morgan.tabTo('[data-key=open]');
  await keyboard.press('Enter');
  await morgan.thread.input.waitFor();
  await morgan.tabTo('#thread-pane .composer textarea');
  await keyboard.type('Written without a mouse');
  await keyboard.press('Enter');
  await morgan.thread.sees('Written without a mouse');
  await keyboard.press('Escape');
  await morgan.thread.input.waitFor({ state: 'detached' });
});

test('every control of the room is reached by Tab, and shows that it has the focus', async scene => {
  await room.rehearsal.say('Lee', 'A message with https://example.org/ in it');
  const pat = await scene.window('Pat');
  await pat.channel.sees('A message with');
  const reached = await pat.tabThrough();

  assert.deepEqual(reached.filter(({ shown }) => !shown).map(({ name }) => name), [], 'nothing shows the focus there');
  const names = reached.map(({ name }) => name).join('\n');
  for (const wanted of ['hcsmca', 'Transcripts', 'Speak as', 'Second window', 'Languages', 'People', 'Director', 'Message', 'Commands', 'Send', 'Attach']) {
    assert.match(names, new RegExp(wanted), `${wanted} is reached`);
  }
});

test('every control of the director’s panel is reached by Tab, and shows that it has the focus', async scene => {
  const morgan = await scene.window('Morgan');
  await morgan.openDirector();
  await morgan.openSections();
  const reached = await morgan.tabThrough();

  assert.deepEqual(reached.filter(({ shown }) => !shown).map(({ name }) => name), [], 'nothing shows the focus there');
  const wanted = await morgan.director.locator('button:not([disabled]):visible').allInnerTexts();
  const names = reached.map(({ name }) => name);
  assert.deepEqual(wanted.filter(label => !names.some(name => name.includes(label.trim()))), []);
});

test('a dialog keeps the focus and gives it back', async scene => {
  const pat = await scene.window('Pat');
  await pat.tabTo('#settings');
  await pat.page.keyboard.press('Enter');
  await pat.page.locator('dialog').waitFor();
  assert.ok(await pat.page.evaluate(() => document.activeElement.closest('dialog') !== null));
  await pat.page.keyboard.press('Escape');
  assert.equal(await pat.page.evaluate(() => document.activeElement.id), 'settings');
});
