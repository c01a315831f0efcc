// A sandbox process of its own for a file of tests.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const configuration = process.env.HCSM_CONFIGURATION ?? 'Debug';
const program = fileURLToPath(
  new URL(`../../../src/HcsmChatBot.Sandbox/bin/${configuration}/net10.0/HcsmChatBot.Sandbox.dll`, import.meta.url));

/** Where what is said is written down, to be held against Discord's documents afterwards. */
const recording = process.env.RECORD_EXCHANGES_TO ? ['--record', join(process.env.RECORD_EXCHANGES_TO, 'discordjs')] : [];

/** Starts a sandbox on a free port. Further arguments are those of the program, such as --no-rate-limits. */
export async function startSandbox(...options) {
  if (!existsSync(program))
    throw new Error(`Build first: there is no ${configuration} build of HcsmChatBot.Sandbox (HCSM_CONFIGURATION names another).`);
  const child = spawn('dotnet', [program, '--port', '0', ...recording, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const url = await Promise.race([addressIn(child.stdout), ended.then(code => { throw new Error(`The sandbox ended with ${code}.`); })]);
  return {
    url,
    rehearse: (method, path, body) => rehearse(url, method, path, body),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressIn(output) {
  for await (const line of createInterface({ input: output })) {
    const [, url] = /^Sandbox at (\S+)$/.exec(line) ?? [];
    if (url)
      return url;
  }
  throw new Error('The sandbox never told its address.');
}

/** One of the operations under /rehearsal/; a refusal is thrown with its status and code. */
async function rehearse(url, method, path, body) {
  const answer = await fetch(`${url}rehearsal/${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const document = await answer.json();
  if (!answer.ok)
    throw Object.assign(new Error(document.message), { status: answer.status, code: document.code, errors: document.errors });
  return document;
}
