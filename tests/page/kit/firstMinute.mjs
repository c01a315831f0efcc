// The first minute as the director's panel leads through it, from "Show me" to "Show me".
import assert from 'node:assert/strict';

/** @param answering the pane in which T1 is answered. */
export async function playFirstMinute(scene, window, answering) {
  await window.openDirector();
  const ticked = async (number, how) => {
    await how();
    await window.director.locator(`.director-steps > li:nth-child(${number}).done`).waitFor();
  };
  const show = step => window.director.getByRole('button', { name: `Show me: ${step}` }).click();
  const takeShown = async () => {
    await window.channel.completion.first().waitFor();
    await window.channel.input.press('Enter');
  };

  await scene.step('start a chat', () => ticked(1, async () => {
    await show('Start a chat');
    await takeShown();
    await window.channel.fillOption('agenda', 'Discovering');
    await window.channel.sendCommand();
  }));
  await scene.step('bring the first topic', () => ticked(2, async () => {
    await show('Bring the first topic');
    await takeShown();
    await window.channel.command.locator('.field').first().waitFor();
    await window.channel.sendCommand();
  }));
  await scene.step('answer as a newcomer, and see the welcome', () => ticked(4, async () => {
    await show('Answer T1 as a newcomer');
    await answering.section.locator('.composer textarea:focus').waitFor();
    await answering.sent('I have read along for a year.');
    await answering.sees('Welcome, Noor');
  }));
  await scene.step('open the guide', () => ticked(5, async () => {
    await show('Open its guide');
    await window.until(() => document.activeElement.textContent.includes('Starter guide'));
    await window.page.keyboard.press('Enter');
    await answering.sees('Only you can see this');
  }));
  await scene.step('end the chat', () => ticked(6, async () => {
    await show('End the chat');
    await takeShown();
    await window.channel.sees('read it all again');
  }));
  await scene.step('open the transcript', () => ticked(7, async () => {
    await show('Open the transcript');
    await window.until(() => document.activeElement.textContent.includes('Transcript'));
    await window.page.keyboard.press('Enter');
    await window.channel.sees('Here is the transcript');
  }));
  assert.equal(await window.director.locator('.director-steps > li.done').count(), 7);
  await window.director.getByText('That was a whole chat.').waitFor();
}
