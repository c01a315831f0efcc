import assert from 'node:assert/strict';
import { stage } from './kit/stage.mjs';

const room = stage();
const { test } = room;

// As IRC wrote it down.
const log = [
  '[13:00] <nina> #startmeeting',
  '[13:00] <nina> #topic Who reads along?',
  ...Array.from({ length: 20 }, (_, line) => `[13:${String(line + 1).padStart(2, '0')}] <${line % 2 ? 'omar' : 'pia'}> Line ${line + 1} of the old meeting`),
  '[13:22] <nina> #endmeeting',
].join('\n');

test('a sample chat runs with people of the script, and the strip tells what the bot did', async scene => {
  const window = await scene.window('Morgan');
  await window.openDirector();
  await window.openSections();
  const section = window.director.locator('details', { hasText: 'Sample chat' });
  await section.getByLabel('Agenda').locator('option').first().waitFor({ state: 'attached' });
  await section.getByLabel('Speed of the clock').selectOption('60');
  await section.getByRole('button', { name: 'Run it now' }).click();
  await window.director.getByText('The chat is being opened.').waitFor();
  const strip = window.director.locator('.director-strip');
  await strip.getByText('opened the chat').last().waitFor({ state: 'attached' });
  await strip.getByText('opened T1').last().waitFor({ state: 'attached' });
  await window.page.locator('#members', { hasText: 'Amina, midwife' }).waitFor({ state: 'attached' });

  await scene.step('the bot is stopped in the middle, starts again, and the chat goes on to its end', async () => {
    await window.director.getByRole('button', { name: 'Stop it at once' }).click();
    await strip.getByText('The bot was stopped at once').waitFor({ state: 'attached' });
    await window.director.getByRole('button', { name: 'Start it', exact: true }).click();
    await strip.getByText('The bot was started').last().waitFor({ state: 'attached' });
    await strip.getByText('posted the summary').waitFor({ state: 'attached', timeout: 180_000 });
  });

  await scene.step('the bot’s connection is cut, and it comes back', async () => {
    await window.director.getByRole('button', { name: 'Cut the connection' }).click();
    await strip.getByText('The bot’s connection ended').last().waitFor({ state: 'attached' });
    await strip.getByText(/came back to where it had been|The bot connected/).last().waitFor({ state: 'attached' });
    await window.director.getByText(/The bot is connected/).waitFor();
  });

  await scene.step('a log is played at sixty times its speed', async () => {
    const section = window.director.locator('details', { hasText: 'A real log' });
    await section.getByLabel('A file of yours').setInputFiles({ name: 'reading-2014-01-15.irc.txt', mimeType: 'text/plain', buffer: Buffer.from(log) });
    await section.getByLabel('Speed of the clock').selectOption('60');
    await section.getByRole('button', { name: 'Play it' }).click();
    await window.channel.sees('Line 5 of the old meeting');
    await section.getByText(/: 2\d of 2\d lines/).waitFor({ timeout: 120_000 });
  });
});
