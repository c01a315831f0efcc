// What happens in the moment in which something else does.
import assert from 'node:assert/strict';
import { stage } from './kit/stage.mjs';

const room = stage();
const { test } = room;

test('a thread opens also in the moment it was made', async scene => {
  const noor = await scene.window('Noor');
  let release;
  const held = new Promise(resolve => (release = resolve));
  await room.rehearsal.command('Morgan', 'chat start', { agenda: 'lurkers' });
  await noor.channel.sees('Please introduce yourself');
  await noor.page.route('**/rehearsal/world', async route => {
    await held;
    await route.continue();
  });
  await room.rehearsal.passTime(60);
  await room.rehearsal.command('Morgan', 'chat next');
  const prompt = await noor.channel.sees('What is a lurker?');

  await noor.channel.press(prompt, 'Open the thread');
  release();

  await noor.thread.sees('What is a lurker?');
});

test('what the bot answers in private is brought into sight, wherever one was reading', async scene => {
  const morgan = await scene.window('Morgan', { channel: 'lounge' });
  for (let number = 1; number <= 60; number++) await room.rehearsal.say('Lee', `Line ${number} of a long talk`, { channel: 'lounge' });
  await morgan.channel.sees('Line 60 of');
  await morgan.channel.section.locator('.scroll').evaluate(scroller => (scroller.scrollTop = 0));
  const old = await morgan.channel.sees(/Line 1 of/);

  await morgan.channel.choose(old, 'Answers…');

  const answer = await morgan.channel.sees('Only you can see this');
  await morgan.until(node => node.getBoundingClientRect().bottom <= innerHeight, await answer.elementHandle());
});

test('a command of a message’s menu is run also where the message changed meanwhile', async scene => {
  const said = await room.rehearsal.say('Lee', 'About to be liked', { channel: 'lounge' });
  const morgan = await scene.window('Morgan', { channel: 'lounge' });
  const message = await morgan.channel.sees('About to be liked');
  await morgan.channel.act(message, 'apps');
  await room.rehearsal.react('Pat', said, '👍');
  await message.locator('.reaction').waitFor();

  await message.getByRole('button', { name: 'Answers…' }).click();

  await morgan.channel.sees('Only you can see this');
});

test('commands that come while one is being typed are offered', async scene => {
  const profile = await scene.profile();
  let hasCommands = false;
  await profile.route('**/rehearsal/world', async route => {
    const answer = await route.fetch();
    const world = await answer.json();
    if (!hasCommands) for (const guild of world.guilds) guild.commands = [];
    await route.fulfill({ json: world });
  });
  const morgan = await scene.window('Morgan', { profile });
  await morgan.channel.input.pressSequentially('/chat start');
  hasCommands = true;
  await room.rehearsal.ask('PUT', `guilds/${(await room.rehearsal.guild()).id}/channels`, { name: 'another' });

  await morgan.channel.completion.filter({ hasText: '/chat start' }).waitFor();
});

test('a window that is loaded again shows the same', async scene => {
  const pat = await scene.window('Pat', { channel: 'lounge' });
  await pat.openDirector();
  await pat.page.reload();
  await pat.ready();
  await pat.has(pat.page.locator('#place-title'), 'lounge');
  await pat.openDirector();
});

test('what can be done about a message shows where one points, not where something changes', async scene => {
  const said = await room.rehearsal.say('Lee', 'Liked from afar', { channel: 'lounge' });
  const pat = await scene.window('Pat', { channel: 'lounge' });
  const message = await pat.channel.sees('Liked from afar');
  await room.rehearsal.react('Ravi', said, '👍');
  await message.locator('.reaction').waitFor();
  assert.equal(await pat.channel.section.locator('.actions').count(), 0);
  await message.hover();
  await message.locator('.actions').waitFor();
});
