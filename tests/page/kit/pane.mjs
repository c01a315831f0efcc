// A conversation in a window: the channel, or the thread beside it.
export class Pane {
  constructor(window, selector) {
    this.window = window;
    this.section = window.page.locator(selector);
    this.input = this.section.locator('.composer textarea');
    this.messages = this.section.locator('.message');
    this.command = this.section.locator('form.command');
    this.completion = this.section.locator('.completion [role=option]');
  }

  /** Messages that say this (what they quote is not theirs), oldest first. */
  message(text) {
    return this.messages.filter({ has: this.window.page.locator('.content, .private', { hasText: text }) });
  }

  /** Waits until one is to be seen; the newest of them. */
  async sees(text) {
    const found = this.message(text).last();
    await found.waitFor();
    return found;
  }

  async sent(text) {
    await this.input.fill(text);
    await this.input.press('Enter');
    return this.sees(text);
  }

  /** Does something about a message with the bar that shows above it: reply, react, apps, edit, delete. */
  async act(message, what) {
    await message.hover();
    await message.locator(`.actions [data-key=${what}]`).click();
  }

  /** Runs one of the bot's commands from the menu of a message. */
  async choose(message, command) {
    await this.act(message, 'apps');
    await message.getByRole('button', { name: command }).click();
  }

  /** Presses one of the buttons the bot put below a message. */
  async press(message, label) {
    await message.getByRole('button', { name: label }).click();
  }

  /** Types a command and takes it from the list that shows. */
  async takeCommand(command) {
    await this.input.fill('');
    await this.input.pressSequentially(command);
    await this.completion.filter({ hasText: command }).first().waitFor();
    await this.input.press('Enter');
  }

  /** Takes a command and runs it; its options are filled in by their labels, the bot's suggestions are taken from their list. */
  async run(command, options = {}) {
    await this.takeCommand(command);
    for (const [label, text] of Object.entries(options)) await this.fillOption(label, text);
    await this.sendCommand();
  }

  async fillOption(label, text) {
    const field = this.command.locator('.field').filter({ has: this.window.page.locator('label', { hasText: label }) });
    const input = field.locator('input, textarea, select');
    if ((await input.getAttribute('role')) !== 'combobox') return input.fill(text);
    await input.pressSequentially(text);
    await field.locator('[role=option]', { hasText: text }).first().waitFor();
    await input.press('ArrowDown');
    await input.press('Enter');
  }

  /** One without options was sent when it was taken. */
  async sendCommand() {
    if ((await this.command.locator('.field').count()) > 0) await this.command.locator('.buttons button').first().click();
    await this.command.waitFor({ state: 'hidden' });
  }
}
