import assert from 'node:assert/strict';
import { playFirstMinute } from './kit/firstMinute.mjs';
import { stage } from './kit/stage.mjs';

const room = stage();
const { test } = room;

test('the guided first minute is played through, and each step is ticked', async scene => {
  const window = await scene.window('Morgan');
  await playFirstMinute(scene, window, window.thread);
});

test('the clock is stopped, turned and let run', async scene => {
  const window = await scene.window('Morgan');
  await window.openDirector();
  await window.openSections();
  const state = window.director.locator('.director-clock');
  const time = async () => Date.parse((await room.rehearsal.ask('GET', 'clock')).now);

  await window.director.getByRole('button', { name: 'Stop the clock' }).click();
  await state.getByText('The clock stands still').waitFor();
  const before = await time();
  await window.director.getByRole('button', { name: '+10 min' }).click();
  await window.director.getByText('The clock is 10 minutes further.').waitFor();
  assert.equal(await time(), before + 600_000);
  await window.director.getByRole('button', { name: 'Let it run' }).click();
  await state.getByText(/· runs/).waitFor();
});

test('where T1 is answered is shown also in the moment before its thread is made', async scene => {
  const window = await scene.window('Morgan');
  await window.openDirector();
  await room.rehearsal.ask('POST', 'faults', { kind: 'slow', milliseconds: 1000, route: 'channels/{channel}/messages/{message}/threads' });
  await room.rehearsal.command('Morgan', 'chat start', { agenda: 'lurkers' });
  await window.channel.sees('Please introduce yourself');
  await room.rehearsal.passTime(60);
  await room.rehearsal.command('Morgan', 'chat next');
  await window.channel.sees('What is a lurker?');

  await window.director.getByRole('button', { name: 'Show me: Answer T1 as a newcomer' }).click();

  await window.thread.sent('From the very first moment.');
});
