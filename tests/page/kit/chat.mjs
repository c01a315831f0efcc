// A chat that is open, for tests that are about something else.
import { until } from './waiting.mjs';

/** Opens one at T1 where none is open; the thread of T1. */
export async function openChat(rehearsal) {
  const threadOf = async label => (await rehearsal.guild()).threads.find(({ name }) => name.startsWith(label));
  const standing = await threadOf('T1');
  if (standing) return standing;
  await rehearsal.command('Morgan', 'chat start', { agenda: 'lurkers' });
  await until('the opening', async () => (await rehearsal.messages()).some(({ content }) => content.includes('Please introduce yourself')));
  await rehearsal.passTime(60);
  await rehearsal.command('Morgan', 'chat next');
  return until('the thread of T1', () => threadOf('T1'));
}
