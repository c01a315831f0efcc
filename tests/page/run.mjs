// npm test [-- NAME …]: plays the rehearsal room through in a browser; names choose files: npm test -- chat keyboard.
// What was measured is printed at the end. The last line counts: "N passed, N failed, N skipped".
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const lacking = whatIsLacking();
if (lacking) {
  console.error(lacking);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

const chosen = process.argv.slice(2);
const files = readdirSync(here)
  .filter(name => name.endsWith('.test.mjs') && (chosen.length === 0 || chosen.includes(name.replace('.test.mjs', ''))))
  .map(name => join(here, name));
const counts = { passed: 0, failed: 0, skipped: 0 };
const figures = [];
const failed = [];
const stream = run({ files, concurrency: 1 });
stream.on('test:pass', result => count(result.skip === undefined ? 'passed' : 'skipped', result));
stream.on('test:fail', result => {
  count('failed', result);
  failed.push(result.name);
});
stream.on('test:diagnostic', ({ message }) => message.startsWith('Figure: ') && figures.push(message.slice('Figure: '.length)));
for await (const text of stream.compose(new spec())) process.stdout.write(text);
for (const name of failed) console.log(`FAILED ${name}`);
if (figures.length > 0) console.log(['Figures', ...figures].join('\n  '));
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || counts.passed + counts.skipped === 0 ? 1 : 0;

function whatIsLacking() {
  const { devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const missing = Object.keys(devDependencies).filter(name => !existsSync(join(here, 'node_modules', name)));
  return missing.length > 0 ? `Run npm ci in tests/page first: ${missing.join(', ')} not found.` : undefined;
}

function count(outcome, { details }) {
  if (details?.type !== 'suite') counts[outcome] += 1;
}
