// The full client, as a bot would use it. It compresses only with a native module that is built where it is installed, so it is measured plain.
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { api, count } from './meter.mjs';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  rest: { api },
});
client.on(Events.MessageCreate, (message) => {
  if (message.content.length > 0) {
    count();
  }
});
await client.login('benchmark');
