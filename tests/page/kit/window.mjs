// A window of the room: what a person sees and does there. Everything waits for what is to be seen.
import assert from 'node:assert/strict';
import { focusedElement } from './focus.mjs';
import { Pane } from './pane.mjs';
import { patience, until } from './waiting.mjs';

const MostStops = 250;

export class RoomWindow {
  constructor(page) {
    this.page = page;
    this.channel = new Pane(this, '#channel-pane');
    this.thread = new Pane(this, '#thread-pane');
    this.form = page.locator('dialog.modal');
    this.status = page.locator('#connection');
    this.places = page.locator('#places');
    this.director = page.locator('#director');
  }

  /** It is connected, and shows where it is. */
  async ready() {
    await this.page.locator('#connection.live').waitFor({ state: 'attached' });
    await this.page.locator('#channel-pane .composer').waitFor();
    return this;
  }

  /** Speaks as somebody else from now on. */
  async speakAs(name) {
    const label = await this.page.locator('#persona option', { hasText: name }).first().textContent();
    await this.page.locator('#persona').selectOption({ label });
  }

  async openPlace(name) {
    await this.places.getByRole('button', { name }).click();
  }

  /** Opens a thread of the channel, by the beginning of its name. */
  async openThread(name) {
    await this.places.locator('li.thread button', { hasText: name }).first().click();
    await this.thread.input.waitFor();
  }

  /** Goes into every channel and thread of the list. */
  async lookAtAll() {
    const ids = await this.places.locator('[data-place]').evaluateAll(all => all.map(each => each.dataset.place));
    for (const id of ids) {
      await this.places.locator(`[data-place="${id}"]`).click();
      await this.page.locator(`[data-place="${id}"][aria-current=true]`).waitFor();
    }
  }

  async openPeople() {
    if (!(await this.page.locator('#members').isVisible())) await this.page.locator('[aria-controls=members]').click();
  }

  async openDirector() {
    if (!(await this.director.isVisible())) await this.page.locator('#director-toggle').click();
    await this.director.locator('.director-steps').waitFor({ state: 'attached' });
  }

  /** Unfolds all of the director's panel. */
  openSections() {
    return this.director.locator('details').evaluateAll(sections => sections.forEach(section => (section.open = true)));
  }

  /** Fills in the form by the labels of its fields, and sends it. */
  async fillIn(fields) {
    for (const [label, text] of Object.entries(fields)) await this.form.getByLabel(new RegExp(`^${label}( \\(|$)`)).fill(text);
    await this.form.locator('button:not([type=button])').click();
    await this.form.waitFor({ state: 'detached' });
  }

  /** Presses Tab until something of this kind has the focus. */
  async tabTo(selector, key = 'Tab') {
    for (let pressed = 0; pressed < MostStops; pressed++) {
      if (await this.page.evaluate(wanted => document.activeElement.matches(wanted), selector)) return;
      await this.page.keyboard.press(key);
    }
    assert.fail(`${key} never comes to ${selector}`);
  }

  /** Everything that Tab comes to from the beginning of the page, once round: {name, shown}. */
  async tabThrough() {
    const reached = new Map();
    await this.page.evaluate(() => document.activeElement.blur());
    for (let pressed = 0; pressed < MostStops; pressed++) {
      await this.page.keyboard.press('Tab');
      const found = await this.page.evaluate(focusedElement);
      if (!found) continue;
      if (reached.has(found.place)) break;
      reached.set(found.place, found);
    }
    return [...reached.values()];
  }

  /** Waits until the page says so of itself; `given` is what the function is called with. */
  until(holds, given) {
    return this.page.waitForFunction(holds, given, { timeout: patience });
  }

  /** Waits until it says so. */
  async has(locator, text) {
    let said = '';
    const saysSo = async () => (said = await locator.innerText()).includes(text);
    await until(`"${text}"`, saysSo).catch(() => assert.fail(`"${text}" in "${said}"`));
  }
}
