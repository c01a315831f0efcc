// The built bot as a process of its own, in rehearsal, with an empty folder for its data.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { until, within } from './waiting.mjs';

const configuration = process.env.HCSM_CONFIGURATION ?? 'Debug';
const program = fileURLToPath(new URL(`../../../src/HcsmChatBot/bin/${configuration}/net10.0/HcsmChatBot.dll`, import.meta.url));

/** Settings come from config/ alone: with a token the bot would not rehearse. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HCSM_')));

const longest = 120_000;

export class Rehearsal {
  /** Starts one on a free port, or on the first free one from `port` on. `settings` are environment variables: HCSM_REHEARSAL__LOGS and the like. */
  static async start({ port = 0, settings = {} } = {}) {
    if (!existsSync(program)) throw new Error(`Build first: there is no ${configuration} build of HcsmChatBot (HCSM_CONFIGURATION names another).`);
    const rehearsal = new Rehearsal(port, settings);
    await within(longest, 'the address of the rehearsal', rehearsal.opened);
    await until('the commands of the bot', async () => (await rehearsal.guild()).commands.length > 0, longest);
    return rehearsal;
  }

  constructor(port, settings) {
    this.data = mkdtempSync(join(tmpdir(), 'rehearsal-'));
    this.output = [];
    this.child = spawn('dotnet', [program, '--port', `${port}`, '--data', this.data], { env: { ...environment, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = new Promise(resolve => this.child.once('exit', resolve));
    this.opened = new Promise((resolve, reject) => {
      this.ended.then(code => reject(new Error(`The bot ended with ${code}: ${this.output.join('\n')}`)));
      for (const stream of [this.child.stdout, this.child.stderr]) createInterface({ input: stream }).on('line', line => this.hear(line, resolve));
    });
  }

  hear(line, opened) {
    this.output.push(line);
    const [, url] = /^\s*Open\s+(http\S+)$/.exec(line) ?? [];
    if (!url) return;
    this.url = url;
    opened(this);
  }

  /** What stands in the guild: members, channels, threads, commands. */
  async guild() {
    return (await this.ask('GET', 'world')).guilds[0];
  }

  /** A member whose name begins so. */
  async member(name) {
    return (await this.guild()).members.find(member => member.display_name.startsWith(name));
  }

  async channel(name) {
    return (await this.guild()).channels.find(channel => channel.name === name);
  }

  /** A member says something, past the page. `more` may hold replyTo. */
  async say(name, content, { channel = 'hcsmca', ...more } = {}) {
    const [author, place] = [await this.member(name), await this.channel(channel)];
    return this.ask('POST', `channels/${place.id}/messages`, { author: author.user.id, content, ...more });
  }

  /** So many messages of many people, some of several lines; the last is numbered one less. */
  async fill(channel, count) {
    const authors = (await this.guild()).members.filter(({ user }) => !user.bot).map(({ user }) => user.id);
    const path = `channels/${(await this.channel(channel)).id}/messages`;
    for (let number = 0; number < count; number++) {
      const content = `Message ${number} of many, ${'in more words '.repeat(number % 17)}${number % 50 === 0 ? '\nand in more lines' : ''}`;
      await this.ask('POST', path, { author: authors[(number >> 2) % authors.length], content });
    }
  }

  /** What stands in a channel, oldest first. */
  async messages(channel = 'hcsmca') {
    return this.ask('GET', `channels/${(await this.channel(channel)).id}/messages`);
  }

  async react(name, message, emoji) {
    const { user } = await this.member(name);
    return this.ask('PUT', `channels/${message.channel_id}/messages/${message.id}/reactions/${encodeURIComponent(emoji)}`, { member: user.id });
  }

  /** A member runs a command, past the page. */
  async command(name, command, options = {}, channel = 'hcsmca') {
    const [member, place] = [await this.member(name), await this.channel(channel)];
    return this.ask('POST', `channels/${place.id}/commands`, { member: member.user.id, name: command, options });
  }

  /** Time passes for the bot. What two moderators ask for within five seconds is done once. */
  passTime(seconds) {
    return this.ask('PUT', 'clock', { on: seconds });
  }

  /** One of the operations under /rehearsal/. */
  async ask(method, path, body) {
    const answer = await fetch(`${this.url}rehearsal/${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const document = answer.status === 204 ? undefined : await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(document)}`);
    return document;
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
    rmSync(this.data, { recursive: true, force: true });
  }
}
