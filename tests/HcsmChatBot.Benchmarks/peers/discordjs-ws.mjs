// Its gateway alone: payloads as objects, no cache, no classes.
import { REST } from '@discordjs/rest';
import { CompressionMethod, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { api, count, plan } from './meter.mjs';

const rest = new REST({ api, version: '10' }).setToken('benchmark');
const gateway = new WebSocketManager({
  token: 'benchmark',
  intents: 33281,
  rest,
  fetchGatewayInformation: () => rest.get('/gateway/bot'),
  compression: plan.compress ? CompressionMethod.ZlibNative : null,
});
gateway.on(WebSocketShardEvents.Dispatch, (payload) => {
  if (payload.t === 'MESSAGE_CREATE' && payload.d.content.length > 0) {
    count();
  }
});
await gateway.connect();
