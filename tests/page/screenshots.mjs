// npm run screenshots: plays a chat and takes the pictures of the README, into docs/images.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, withoutBrowser } from './kit/browser.mjs';
import { smaller } from './kit/picture.mjs';
import { Rehearsal } from './kit/rehearsal.mjs';
import { Scene } from './kit/scene.mjs';
import { until } from './kit/waiting.mjs';

const patience = 240_000;
if (withoutBrowser) throw new Error(withoutBrowser);
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await launch('--disable-lcd-text'); // letters in colours make the files twice as large
const rehearsal = await Rehearsal.start();
const scene = new Scene({ name: 'screenshots' }, browser, rehearsal, { isTraced: false, colorScheme: 'light', viewport: { width: 1280, height: 800 } });
try {
  await takeAll();
} finally {
  await scene.close();
  await browser.close();
  await rehearsal.stop();
}

async function takeAll() {
  await holdChat('lurkers'); // after it the participants are no newcomers any more
  await rehearsal.ask('POST', 'director/samples', { agenda: 'rx-habits', speed: 10, seed: 2 });
  await until('introductions', async () => (await newest('hcsmca')).includes('Hugo'), patience);
  const morgan = await scene.window('Morgan');
  await picture(morgan.page, 'room.png');

  await slowly(60);
  await until('talk in T1', async () => (await threadOf('T1 Has'))?.message_count >= 5, patience);
  await slowly(1);
  const noor = await scene.window('Noor');
  await noor.page.locator('[aria-controls=members]').click();
  await noor.openThread('T1 Has');
  await noor.thread.sent('I read about mine online first, and came to my pharmacist with better questions. New here, by the way!');
  await noor.thread.sees('Welcome, Noor');
  await picture(noor.page, 'thread-with-welcome.png');

  await morgan.openDirector();
  await morgan.director.locator('details').evaluateAll(all => all.forEach((each, index) => (each.open = index === 1 || index === all.length - 1)));
  await morgan.director.getByLabel('Agenda').locator('option').first().waitFor({ state: 'attached' });
  await morgan.director.locator('.director-strip').getByText('welcomed').last().evaluate(line => line.scrollIntoView({ block: 'end' }));
  await morgan.director.locator('.director-strip').evaluate(strip => strip.scrollIntoView({ block: 'end' }));
  await picture(morgan.page, 'director.png');

  await slowly(60);
  await until('the end', async () => (await newest('hcsmca')).includes('This chat is over'), patience);
  const list = await scene.page('transcripts/');
  await list.getByRole('link', { name: /Rx Habits/ }).first().click();
  await list.waitForURL(/\.html$/);
  await list.locator('h2', { hasText: 'T1' }).last().evaluate(heading => heading.scrollIntoView());
  await picture(list, 'transcript.png');
}

async function holdChat(agenda) {
  await rehearsal.ask('POST', 'director/samples', { agenda, speed: 60, seed: 1 });
  await until('a whole chat', async () => (await newest('hcsmca')).includes('This chat is over'), patience);
}

async function newest(channel) {
  return (await rehearsal.messages(channel)).slice(-3).map(({ content, author }) => `${author.global_name} ${content}`).join('\n');
}

async function threadOf(name) {
  return (await rehearsal.guild()).threads.find(thread => thread.name.startsWith(name));
}

function slowly(speed) {
  return rehearsal.ask('PUT', 'clock', { speed });
}

async function picture(page, name) {
  await page.mouse.move(0, 0);
  writeFileSync(join(folder, name), await smaller(browser, await page.screenshot({ animations: 'disabled' })));
  console.log(`docs/images/${name}`);
}
