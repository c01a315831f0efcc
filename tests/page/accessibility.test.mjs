// Every view of the room, before axe-core.
import { assertAccessible } from './kit/axe.mjs';
import { openChat } from './kit/chat.mjs';
import { stage } from './kit/stage.mjs';

const { test } = stage();

for (const colorScheme of ['light', 'dark']) {
  for (const locale of ['en-CA', 'fr-CA']) {
    test(`no view has a serious fault of accessibility, ${colorScheme}, ${locale}`, { colorScheme, locale }, async scene => {
      await openChat(scene.rehearsal);
      const room = await scene.window('Noor');
      const check = view => assertAccessible(room.page, view);
      await check('the room');

      await room.openThread('T1');
      await room.thread.sent('I read along.');
      await room.thread.sees(/Welcome, Noor|I read along/);
      await check('a thread beside the channel');

      await room.channel.input.pressSequentially('/');
      await room.channel.completion.first().waitFor();
      await check('the list of commands');
      await room.channel.input.press('Escape');

      await room.page.locator('#settings').click();
      await room.page.locator('dialog').waitFor();
      await check('the languages');
      await room.page.keyboard.press('Escape');

      await room.page.locator('#windows').click();
      await room.page.locator('dialog').waitFor();
      await check('the second window');
      await room.page.keyboard.press('Escape');

      await room.openPeople();
      await room.page.locator('#members [data-person]').first().click();
      await room.page.locator('dialog .card').waitFor();
      await check('a person');
    });

    test(`forms and menus have no serious fault of accessibility, ${colorScheme}, ${locale}`, { colorScheme, locale }, async scene => {
      const room = await scene.window('Morgan');
      const check = view => assertAccessible(room.page, view);

      await room.channel.takeCommand('/chat start');
      await check('the options of a command');
      await room.channel.command.locator('.buttons button').last().click();

      await room.channel.run('/chat plan');
      await room.form.waitFor();
      await check('a form');
      await room.form.press('Escape');

      const said = await room.channel.sent('What can be done about this?');
      for (const what of ['react', 'apps', 'delete', 'edit']) {
        await room.channel.act(said, what);
        await check(`a message, ${what}`);
        await room.page.keyboard.press('Escape');
      }
    });

    test(`the director's panel has no serious fault of accessibility, ${colorScheme}, ${locale}`, { colorScheme, locale }, async scene => {
      const room = await scene.window('Morgan');
      await room.openDirector();
      await room.openSections();
      await assertAccessible(room.page, 'the panel, all of it open');
    });

    test(`drawers on a narrow screen have no serious fault of accessibility, ${colorScheme}, ${locale}`, { colorScheme, locale, viewport: { width: 360, height: 740 } }, async scene => {
      const room = await scene.window('Pat');
      await assertAccessible(room.page, 'the conversation');
      for (const drawer of ['places', 'members', 'director']) {
        await room.page.locator(`#bar [aria-controls=${drawer}]`).click();
        await room.page.locator(`#${drawer}`).waitFor();
        await assertAccessible(room.page, drawer);
        await room.page.keyboard.press('Escape');
      }
    });

    test(`an empty room has no serious fault of accessibility, ${colorScheme}, ${locale}`, { colorScheme, locale }, async scene => {
      const profile = await scene.profile();
      await profile.route('**/rehearsal/world', route => route.fulfill({ json: { guilds: [] } }));
      const page = await scene.page('', { profile });
      await page.locator('#nobody').waitFor();
      await assertAccessible(page, 'nobody is here');
    });

    test(`the transcripts have no serious fault of accessibility, ${colorScheme}, ${locale}`, { colorScheme, locale }, async scene => {
      const id = await openChat(scene.rehearsal);
      const page = await scene.page('transcripts/');
      await assertAccessible(page, 'the list');
      await page.locator('main a, li a').first().click();
      await page.waitForURL(/transcripts\/.+/);
      await assertAccessible(page, `a transcript of ${id}`);
    });
  }
}
