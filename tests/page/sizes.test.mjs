import assert from 'node:assert/strict';
import { openChat } from './kit/chat.mjs';
import { stage } from './kit/stage.mjs';

const room = stage();
const { test } = room;
const isTooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

for (const [width, height] of [[320, 640], [768, 1024], [1920, 1080]]) {
  test(`at a width of ${width} nothing has to be scrolled sideways`, { viewport: { width, height } }, async scene => {
    const thread = await openChat(room.rehearsal);
    await room.rehearsal.say('Lee', `An address: https://example.org/${'long'.repeat(90)}`);
    const pat = await scene.window('Pat');
    const check = async view => assert.equal(await pat.page.evaluate(isTooWide), false, view);
    await pat.channel.sees('An address');
    await check('the channel');

    await pat.channel.press(await pat.channel.sees('What is a lurker?'), 'Open the thread');
    await pat.thread.sees('What is a lurker?');
    await check(`the thread ${thread.id}`);
    assert.ok(await pat.thread.input.isVisible());

    for (const panel of ['members', 'director']) {
      const toggle = pat.page.locator(`#bar [aria-controls=${panel}]`);
      if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
      await pat.page.locator(`#${panel}`).waitFor();
      if (panel === 'director') await pat.openSections();
      await check(panel);
      await pat.page.keyboard.press('Escape');
    }
    await pat.page.goto(`${room.rehearsal.url}transcripts/`);
    await check('the transcripts');
  });
}
