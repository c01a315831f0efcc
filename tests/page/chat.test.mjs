import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stage } from './kit/stage.mjs';

const { test } = stage();
const agenda = 'Discovering and welcoming #hcsmca lurkers';

test('a whole chat is held and read again in two windows', async scene => {
  const morgan = await scene.window('Morgan');
  const other = await scene.window('Noor');

  await scene.step('the moderator plans a chat in the form, and everybody sees it announced', async () => {
    await morgan.channel.run('/chat plan');
    await morgan.fillIn({ Title: 'Reading along', Topics: 'T1: What helps you to speak up?\nT2: Who is missing?' });
    const preview = await morgan.channel.sees('Nobody but you sees this yet');
    await morgan.channel.press(preview, 'Publish');
    await other.channel.sees('Reading along');
    assert.equal(await other.channel.message('Nobody but you sees this yet').count(), 0);
  });

  await scene.step('another is started with a slash command, whose agenda the bot completes', async () => {
    await morgan.channel.run('/chat start', { agenda });
    await other.channel.sees('Please introduce yourself');
    await other.channel.sees(agenda);
  });

  await scene.step('T1 comes with a thread beside the channel', async () => {
    await morgan.channel.run('/chat next');
    const prompt = await other.channel.sees('What is a lurker?');
    await other.channel.press(prompt, 'Open the thread');
    await other.thread.sees('What is a lurker?');
  });

  await scene.step('a newcomer who answers is welcomed by name, with a guide that only she sees', async () => {
    await other.thread.sent('Somebody who reads along, like me');
    const welcome = await other.thread.sees('Welcome, Noor, newcomer');
    await other.thread.press(welcome, 'Starter guide');
    const guide = await other.thread.sees('Only you can see this');
    await other.has(guide, 'What this is');
    await morgan.openThread('T1');
    await morgan.thread.sees('Welcome, Noor, newcomer');
    assert.equal(await morgan.thread.message('Only you can see this').count(), 0);
  });

  await scene.step('a participant replies to her, mentions her and reacts, and the other window shows it', async () => {
    await other.speakAs('Pat');
    const answer = await other.thread.sees('Somebody who reads along');
    await other.thread.act(answer, 'reply');
    await other.thread.sent('Good that you said it');
    await other.thread.input.pressSequentially('@Noo');
    await other.thread.completion.filter({ hasText: 'Noor, newcomer' }).waitFor();
    await other.thread.input.press('Enter');
    await other.thread.input.pressSequentially('what else?');
    await other.thread.input.press('Enter');
    await other.thread.act(answer, 'react');
    await answer.getByRole('button', { name: 'React with 👏' }).click();

    const reply = await morgan.thread.sees('Good that you said it');
    await morgan.has(reply.locator('.quote'), 'Somebody who reads along');
    await morgan.has((await morgan.thread.sees('what else?')).locator('.mention'), '@Noor, newcomer');
    await (await morgan.thread.sees('Somebody who reads along')).getByRole('button', { name: '👏, 1 reaction' }).waitFor();
  });

  await scene.step('what is edited and deleted changes in the other window', async () => {
    await other.thread.act(await other.thread.sent('A tpyo'), 'edit');
    await other.thread.section.locator('.editor textarea').fill('A typo, mended');
    await other.thread.section.locator('.editor textarea').press('Enter');
    await morgan.has(await morgan.thread.sees('A typo, mended'), '(edited)');

    const regretted = await other.thread.sent('Said too soon');
    await morgan.thread.sees('Said too soon');
    await other.thread.act(regretted, 'delete');
    await regretted.getByRole('button', { name: 'Delete', exact: true }).last().click();
    await morgan.thread.section.getByText(/A message of .*Pat, patient partner.* was deleted/).waitFor();
    assert.equal(await morgan.thread.message('Said too soon').count(), 0);
  });

  await scene.step('the moderator files a message under another topic from its menu', async () => {
    await scene.rehearsal.passTime(60);
    await morgan.channel.run('/chat next');
    await morgan.channel.sees('When and how can lurkers be encouraged');
    const filed = await morgan.thread.sees('A typo, mended');
    await morgan.thread.choose(filed, 'File under topic…');
    const question = await morgan.thread.sees('Under which topic does this message belong?');
    await question.locator('select').selectOption({ index: 2 });
    await morgan.thread.press(question, 'Choose');
    await morgan.thread.sees('The message now stands under');
  });

  await scene.step('the moderator says what a message answers', async () => {
    const follower = await morgan.thread.sees('what else?');
    await morgan.thread.choose(follower, 'Answers…');
    const question = await morgan.thread.sees('What does this message answer?');
    const options = await question.locator('select option').allTextContents();
    await question.locator('select').selectOption({ index: options.findIndex(each => each.includes('Good that you said it')) });
    await morgan.thread.press(question, 'Choose');
    await morgan.thread.sees('Noted');
  });

  await scene.step('a French member is answered in French', async () => {
    await other.speakAs('Francine');
    await other.channel.run('/maintenant');
    await other.has(await other.channel.sees('Only you can see this'), 'En cours');
    await other.speakAs('Pat');
  });

  await scene.step('the moderator ends it, and the summary stands for everybody', async () => {
    await morgan.channel.run('/chat end');
    await other.channel.sees('read it all again');
  });

  await scene.step('a participant opens the transcript and finds what was said', async () => {
    const summary = await other.channel.sees('read it all again');
    await other.channel.press(summary, 'Transcript');
    const given = await other.channel.sees('Here is the transcript');
    const downloading = other.page.waitForEvent('download');
    await given.locator('.attachment a').click();
    const page = await readFile(await (await downloading).path(), 'utf8');
    for (const said of ['Somebody who reads along, like me', 'Good that you said it', 'A typo, mended', 'filed by a moderator']) assert.ok(page.includes(said), said);
    assert.ok(!page.includes('Said too soon'));
  });

  await scene.step('the transcripts that the page lists hold it too', async () => {
    await other.page.locator('#transcripts').click();
    const list = await scene.pageAt('/transcripts/');
    await list.getByRole('link', { name: agenda }).first().click();
    await list.getByText('Somebody who reads along, like me').first().waitFor();
  });
});
