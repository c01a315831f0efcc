// A guild with a channel, two members and a bot, and discord.js logged in as the bot.
import { Client, GatewayIntentBits as Intent, Partials, PermissionFlagsBits as May, Routes, SimpleShardingStrategy } from 'discord.js';
import { hearing, next } from './events.mjs';

export const everyIntent = [
  Intent.Guilds, Intent.GuildMembers, Intent.GuildMessages, Intent.GuildMessageReactions, Intent.GuildMessageTyping,
  Intent.DirectMessages, Intent.DirectMessageReactions, Intent.DirectMessageTyping, Intent.MessageContent,
];

/** What the bot is invited with. */
export const invited = May.ViewChannel | May.SendMessages | May.EmbedLinks | May.AttachFiles | May.ReadMessageHistory
  | May.CreatePublicThreads | May.SendMessagesInThreads | May.AddReactions;

let stages = 0;

export class Stage {
  /** A stage that is struck when the test ends. `alsoMay` is what the bot may do besides what it is invited with. */
  static async open(t, sandbox, { alsoMay = 0n, ...options } = {}) {
    const stage = new Stage(t, sandbox);
    stages += 1;
    const bot = `Facilitator ${stages}`;
    stage.guildId = (await sandbox.rehearse('PUT', 'guilds', { name: `Health chats ${stages}`, locale: 'en-US' })).id;
    stage.channelId = (await stage.rehearse('PUT', 'channels', { name: 'weekly-chat', topic: 'Every Wednesday' })).id;
    stage.ann = await stage.join('ann', 'Ann');
    stage.ben = await stage.join('ben', 'Ben', { locale: 'fr' });
    stage.bot = await stage.rehearse('PUT', 'bots', { name: bot });
    await stage.role(bot, invited | alsoMay);
    stage.client = await stage.login(options);
    stage.interactions = hearing(stage.client, 'interactionCreate');
    return stage;
  }

  constructor(t, sandbox) {
    this.t = t;
    this.sandbox = sandbox;
  }

  get guild() {
    return this.client.guilds.cache.get(this.guildId);
  }

  get channel() {
    return this.client.channels.cache.get(this.channelId);
  }

  /** Another client of the same bot, ready; it is destroyed when the test ends. */
  async login({ compressed = true, intents = everyIntent, ...options } = {}) {
    const client = this.connectable({ compressed, intents, ...options });
    const ready = next(client, 'clientReady');
    await client.login(this.bot.token);
    await ready;
    return client;
  }

  /** A client that is not logged in yet. */
  connectable({ compressed = true, intents = everyIntent, rest = {}, ...options } = {}) {
    const client = new Client({
      intents,
      partials: [Partials.Channel, Partials.Message, Partials.Reaction],
      rest: { api: `${this.sandbox.url}api`, version: '10', ...rest },
      ws: { buildStrategy: manager => new SimpleShardingStrategy(compressed ? manager : withoutCompression(manager)) },
      ...options,
    });
    this.t.after(() => client.destroy());
    return client;
  }

  /** An operation of the rehearsal on this guild. */
  rehearse(method, path, body) {
    return this.sandbox.rehearse(method, `guilds/${this.guildId}/${path}`, body);
  }

  /** Brings somebody in; the id. */
  async join(key, name, more = {}) {
    return (await this.rehearse('PUT', 'members', { key, name, ...more })).id;
  }

  async role(name, permissions) {
    return (await this.rehearse('PUT', 'roles', { name, permissions: `${permissions}` })).id;
  }

  /** A member writes; the message. */
  say(author, content, { channel = this.channelId, ...more } = {}) {
    return this.sandbox.rehearse('POST', `channels/${channel}/messages`, { author, content, ...more });
  }

  /** What stands in the channel, oldest first, as this member sees it. */
  seenBy(member, channel = this.channelId) {
    return this.sandbox.rehearse('GET', `channels/${channel}/messages?as=${member}`);
  }

  /** The message as the API tells it, past every cache. */
  read(message) {
    return this.client.rest.get(Routes.channelMessage(message.channelId, message.id));
  }

  react(method, member, message, emoji) {
    return this.sandbox.rehearse(method, `channels/${this.channelId}/messages/${message}/reactions/${encodeURIComponent(emoji)}`, { member });
  }

  /** A member runs a command; the interaction as discord.js hears it. */
  run(member, name, options = {}, { channel = this.channelId, ...more } = {}) {
    return this.interaction('POST', `channels/${channel}/commands`, { member, name, options, ...more });
  }

  /** A member types in an option that has suggestions. */
  typeOption(member, name, focused, options = {}) {
    return this.interaction('POST', `channels/${this.channelId}/autocompletes`, { member, name, options, focused });
  }

  /** A member presses a button or picks from a select. */
  press(member, message, customId, values = undefined) {
    return this.interaction('POST', `channels/${message.channelId}/messages/${message.id}/presses`, { member, customId, values });
  }

  /** A member sends off the modal that an interaction was answered with. */
  submit(member, interaction, values) {
    return this.interaction('POST', `interactions/${interaction.id}/submissions`, { member, values });
  }

  /** How far an interaction has come, as the member sees it: state, messages, modal, choices. */
  outcome(interaction) {
    return this.sandbox.rehearse('GET', `interactions/${interaction.id}`);
  }

  /** Disturbs all connections of the sandbox. */
  drop(how, code) {
    return this.sandbox.rehearse('POST', 'gateway/drop', { how, code });
  }

  async interaction(method, path, body) {
    const { interactionId } = await this.sandbox.rehearse(method, path, body);
    const heard = this.interactions.find(({ id }) => id === interactionId);
    return heard ?? (await next(this.client, 'interactionCreate', ({ id }) => id === interactionId))[0];
  }
}

function withoutCompression(manager) {
  manager.options.compression = null;
  return manager;
}
