// The first minute where not each topic has a thread of its own.
import { playFirstMinute } from './kit/firstMinute.mjs';
import { stage } from './kit/stage.mjs';

const inTheChannel = stage({ settings: { HCSM_CHATS__THREADS: 'None' } });
const inOneThread = stage({ settings: { HCSM_CHATS__THREADS: 'Chat' } });

inTheChannel.test('without threads the first minute is played in the channel', async scene => {
  const window = await scene.window('Morgan');
  await playFirstMinute(scene, window, window.channel);
});

inOneThread.test('with one thread for the whole chat the first minute is played in it', async scene => {
  const window = await scene.window('Morgan');
  await playFirstMinute(scene, window, window.thread);
});
