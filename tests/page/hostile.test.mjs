import assert from 'node:assert/strict';
import { openChat } from './kit/chat.mjs';
import { hostile, spread } from './kit/hostile.mjs';
import { stage } from './kit/stage.mjs';

const { test } = stage();

test('hostile names, messages, embeds, files and threads stay text: no script runs, nothing is asked of another host, no policy is broken', async scene => {
  const counts = { scripts: 0, violations: 0 };
  const profile = await scene.profile();
  await profile.exposeFunction('ran', () => counts.scripts++);
  await profile.exposeFunction('violated', () => counts.violations++);
  await profile.addInitScript(() => addEventListener('securitypolicyviolation', () => globalThis.violated()));
  const thread = await openChat(scene.rehearsal);
  const refused = await spread(scene.rehearsal);
  assert.ok(refused.length < 2 * hostile.length, `too much was refused to be a test: ${refused.join('\n')}`);

  const room = await scene.window('Pat', { profile });
  await room.lookAtAll();
  await room.openThread(thread.name.slice(0, 10));
  for (const text of hostile.slice(0, 10)) await room.thread.sent(text);
  await room.openPeople();
  for (const opener of (await room.page.locator('#members [data-person]').all()).slice(-10)) {
    await opener.click();
    await room.page.locator('dialog .card').waitFor();
    await room.page.keyboard.press('Escape');
  }
  await room.channel.input.pressSequentially('@');
  await room.channel.input.fill('');
  await room.openDirector();
  await room.openSections();
  await scene.rehearsal.command('Morgan', 'chat end');
  await room.channel.sees('read it all again');

  const list = await scene.page('transcripts/', { profile });
  await list.locator('li a').first().click();
  await list.waitForURL(/transcripts\/\d+\.html/);
  await list.getByText("<script>ran('script')</script>").first().waitFor();

  assert.deepEqual(counts, { scripts: 0, violations: 0 });
});

test('a message in the address of the page stays text', async scene => {
  const room = await scene.page(`?as=${encodeURIComponent('<img src=x onerror=alert(1)>')}&in=javascript:alert(1)&thread=%00`);
  await room.locator('#connection.live').waitFor();
  assert.equal(await room.locator('main img').count(), 0);
});
