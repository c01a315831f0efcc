import assert from 'node:assert/strict';
import { stage } from './kit/stage.mjs';

const { test } = stage();

test('in a French browser the page speaks French, and the bot answers a French member in French', { locale: 'fr-CA' }, async scene => {
  const francine = await scene.window('Francine');
  assert.equal(await francine.page.evaluate(() => document.documentElement.lang), 'fr');
  await francine.has(francine.places, 'Parler');
  await francine.channel.run('/guide');
  await francine.channel.sees('De temps à autre');
});

test('the page’s language is chosen in the page, and kept', async scene => {
  const pat = await scene.window('Pat');
  await pat.page.locator('#settings').click();
  await pat.page.locator('dialog select').first().selectOption('fr');
  await pat.until(() => document.documentElement.lang === 'fr');
  await pat.page.reload();
  await pat.ready();
  assert.equal(await pat.page.evaluate(() => document.documentElement.lang), 'fr');
});
