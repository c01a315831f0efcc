import assert from 'node:assert/strict';
import { stage } from './kit/stage.mjs';

const room = stage();
const { test } = room;

test('the guided first minute is played through, and each step is ticked', async scene => {
  const window = await scene.window('Morgan');
  await window.openDirector();
  const ticked = async (number, how) => {
    await how();
    await window.director.locator(`.director-steps > li:nth-child(${number}).done`).waitFor();
  };
  const show = step => window.director.getByRole('button', { name: `Show me: ${step}` }).click();
  const runShown = async () => {
    await window.channel.input.press('Enter');
    await window.channel.command.locator('.field').first().waitFor();
    await window.channel.sendCommand();
  };

  await scene.step('start a chat', () => ticked(1, async () => {
    await show('Start a chat');
    await window.channel.completion.first().waitFor();
    await window.channel.input.press('Enter');
    await window.channel.fillOption('agenda', 'Discovering');
    await window.channel.sendCommand();
  }));
  await scene.step('bring the first topic', () => ticked(2, async () => {
    await show('Bring the first topic');
    await window.channel.completion.first().waitFor();
    await runShown();
  }));
  await scene.step('answer as a newcomer, and see the welcome', () => ticked(4, async () => {
    await show('Answer T1 as a newcomer');
    await window.thread.input.waitFor();
    await window.thread.sent('I have read along for a year.');
    await window.thread.sees('Welcome, Noor');
  }));
  await scene.step('open the guide', () => ticked(5, async () => {
    await show('Open its guide');
    await window.until(() => document.activeElement.textContent.includes('Starter guide'));
    await window.page.keyboard.press('Enter');
    await window.thread.sees('Only you can see this');
  }));
  await scene.step('end the chat', () => ticked(6, async () => {
    await show('End the chat');
    await window.channel.completion.first().waitFor();
    await window.channel.input.press('Enter');
    await window.channel.sees('read it all again');
  }));
  await scene.step('open the transcript', () => ticked(7, async () => {
    await show('Open the transcript');
    await window.until(() => document.activeElement.textContent.includes('Transcript'));
    await window.page.keyboard.press('Enter');
    await window.channel.sees('Here is the transcript');
  }));
  assert.equal(await window.director.locator('.director-steps > li.done').count(), 7);
  await window.director.getByText('That was a whole chat.').waitFor();
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
