// axe-core in a page: what would keep people from using it. https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const grave = new Set(['serious', 'critical']);

/** Fails where a rule of serious or critical impact is broken in what the page shows now. */
export async function assertAccessible(page, view) {
  // By the debugger, which the page's content security policy does not concern.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const found = violations
    .filter(({ impact }) => grave.has(impact))
    .flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `${impact} ${id} at ${target}: ${failureSummary}`));
  assert.deepEqual(found, [], view);
}
