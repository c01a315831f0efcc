// npm run screenshots: plays a chat and takes the pictures of the README, into docs/images.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, withoutBrowser } from './kit/browser.mjs';
import { Rehearsal } from './kit/rehearsal.mjs';
import { Scene } from './kit/scene.mjs';
import { until } from './kit/waiting.mjs';

if (withoutBrowser) throw new Error(withoutBrowser);
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await launch();
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
  const morgan = await scene.window('Morgan');
  await rehearsal.ask('POST', 'director/samples', { agenda: 'rx-habits', speed: 60, seed: 1 });
  await threadOf('T1', 3);
  await pauseClock();
  await picture(morgan.page, 'room.png');

  const noor = await scene.window('Noor');
  await noor.openThread('T1');
  await noor.thread.sent('I read about mine online first, and came to my pharmacist with better questions. New here, by the way!');
  await noor.thread.sees('Welcome, Noor');
  await picture(noor.page, 'thread-with-welcome.png');

  await morgan.openDirector();
  await picture(morgan.page, 'director.png');

  await rehearsal.ask('PUT', 'clock', { running: true, speed: 60 });
  await noor.channel.sees('read it all again');
  const list = await scene.page('transcripts/');
  await list.locator('li a').first().click();
  await list.waitForURL(/\.html$/);
  await picture(list, 'transcript.png');
}

/** Waits until a topic's thread holds so many messages. */
function threadOf(label, count) {
  return until(`talk in ${label}`, async () => {
    const thread = (await rehearsal.guild()).threads.find(({ name }) => name.startsWith(label));
    return thread && (await rehearsal.ask('GET', `channels/${thread.id}/messages`)).length >= count;
  }, 240_000);
}

const pauseClock = () => rehearsal.ask('PUT', 'clock', { running: false });

async function picture(page, name) {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, name), animations: 'disabled' });
  console.log(`docs/images/${name}`);
}
