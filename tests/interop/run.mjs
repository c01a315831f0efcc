// npm test [-- FOLDER]: discord.js against the sandbox, then everything recorded in the folder against Discord's documents.
// npm run conformance [-- FOLDER]: the latter alone. The folder may also come as RECORD_EXCHANGES_TO; without one, a passing one is taken.
// The last line counts: "N passed, N failed".
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const lacking = whatIsLacking();
if (lacking) {
  console.error(lacking);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const [what, given] = process.argv.slice(2);
const folder = given ?? process.env.RECORD_EXCHANGES_TO;
const passing = folder ? undefined : mkdtempSync(join(tmpdir(), 'exchanges-'));
process.env.RECORD_EXCHANGES_TO = resolve(folder ?? passing);

const counts = { passed: 0, failed: 0 };
if (what !== 'conformance') await runAll(here);
await runAll(join(here, 'conformance'));
if (passing) rmSync(passing, { recursive: true });
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

function whatIsLacking() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 12)) return `Node 20.12 or newer is needed; this is ${process.versions.node}.`;
  const { devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const missing = Object.keys(devDependencies).filter((name) => !existsSync(join(here, 'node_modules', name)));
  return missing.length > 0 ? `Run npm ci in tests/interop first: ${missing.join(', ')} not found.` : undefined;
}

async function runAll(place) {
  const files = readdirSync(place).filter((name) => name.endsWith('.test.mjs')).map((name) => join(place, name));
  if (files.length === 0) return;
  const stream = run({ files, concurrency: 1 });
  stream.on('test:pass', (result) => count('passed', result));
  stream.on('test:fail', (result) => count('failed', result));
  for await (const text of stream.compose(new spec())) process.stdout.write(text);
}

function count(outcome, { details, skip }) {
  if (details?.type !== 'suite' && skip === undefined) counts[outcome] += 1;
}
