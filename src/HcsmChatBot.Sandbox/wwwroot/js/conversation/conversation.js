// A channel, thread or direct-message channel: its messages, and where the persona writes.
import { announceMessage } from "../announcer.js";
import { canWrite } from "../access.js";
import { Composer } from "../composer/composer.js";
import { keepingFocus } from "../focus.js";
import { isEphemeral } from "../messages/message.js";
import { isolated } from "../plain.js";
import { titleOf } from "../places/titles.js";
import { markRead, readUpTo, unreadIn } from "../reading.js";
import { words } from "../words.js";
import { isThread, names, place, world } from "../world.js";
import { Editing } from "./editing.js";
import { History } from "./history.js";
import { messageActions } from "./messageActions.js";
import { rove } from "./roving.js";
import { rowNode } from "./rowNodes.js";
import { rowsOf } from "./rows.js";
import { Toolbar } from "./toolbar.js";
import { Typing } from "./typing.js";
import { WindowedList } from "./windowedList.js";

const Moment = 80; // milliseconds in which many things are shown as one

export class Conversation {
  changed = new Set(); // rows to be drawn anew
  waiting = 0; // messages that came while the reader was further up

  // "room" opens threads and people, and hears when something was read.
  constructor(id, room) {
    this.id = id;
    this.room = room;
    this.section = document.getElementById("pane").content.cloneNode(true).firstElementChild;
    this.history = new History(id);
    this.actions = messageActions(this, room);
    this.editing = new Editing(this, this.actions.save);
    this.newAfter = unreadIn(id).isUnread ? readUpTo(id) : undefined;
    this.problem = this.part(".pane-problem");
    this.composer = new Composer(this.part(".writing"), id, { editLast: () => this.editing.beginLast(), attempt: (work) => this.attempt(work) });
    this.typing = new Typing(this.part(".typing"));
    this.makeList();
    this.dress();
  }

  part(selector) {
    return this.section.querySelector(selector);
  }

  makeList() {
    const list = this.part(".messages");
    this.list = new WindowedList({
      scroller: this.part(".scroll"), list,
      draw: (row, before) => (before ? this.drawAgain(row, before) : this.draw(row)),
      onMove: () => this.moved(),
    });
    this.toolbar = new Toolbar(list, this.actions, (id) => this.history.find(id));
    rove(this.list);
    this.part(".newer").addEventListener("click", () => this.toPresent());
  }

  dress() {
    const channel = place(this.id);
    const { sign, name } = titleOf(channel);
    this.section.setAttribute("aria-label", isolated(name));
    this.part(".scroll").setAttribute("aria-label", words.messagesOf(isolated(name)));
    this.composer.dress(isolated(`${sign}${name}`), { mayWrite: canWrite(channel), isThread: isThread(channel) });
    this.update();
  }

  load() {
    return (this.loading = this.readAnew());
  }

  async readAnew() {
    const isFirst = !this.history.isRead;
    await this.attempt(() => this.history.readAnew());
    this.update();
    this.room.onChange(this.id);
    if (isFirst) this.list.reveal("new");
  }

  // Does it, and tells in words when it was refused.
  async attempt(work) {
    this.problem.textContent = "";
    try {
      await work();
    } catch (error) {
      this.problem.textContent = error.message;
    }
  }

  redrawStarter() {
    this.updateSoon("starter");
  }

  update() {
    clearTimeout(this.updating);
    this.updating = undefined;
    this.list.show(rowsOf(this.history, this.newAfter, this.room.starterOf(this.id)));
    if (this.changed.size > 0) this.list.redraw(...this.changed);
    this.changed.clear();
    this.updatedAt = performance.now();
  }

  // At once, or with all that happens within the next moment; "key" is a row that looks different now.
  updateSoon(key) {
    if (key) this.changed.add(key);
    if (this.updating) return;
    const wait = this.updatedAt + Moment - performance.now();
    if (wait > 0) this.updating = setTimeout(() => this.update(), wait);
    else this.update();
  }

  draw(row) {
    return rowNode(row, this.actions, row.message && this.editing.of(row.message));
  }

  // Keeps what stands open beneath the message, the bar above it if it was there, and the focus.
  drawAgain(row, before) {
    const hadBar = before.contains(this.toolbar.node);
    let drawn;
    keepingFocus(before, () => {
      drawn = this.draw(row);
      drawn.append(...before.querySelectorAll(":scope > .aside"));
      before.replaceWith(drawn);
      if (hadBar) this.toolbar.over(drawn);
      return drawn;
    });
    return drawn;
  }

  take(message) {
    if (!this.isSeen()) this.newAfter = readUpTo(this.id);
    if (this.history.take(message.id, message)) return this.change(message);
    this.updateSoon();
    this.arrived(message);
  }

  change(message) {
    this.history.take(message.id, message);
    this.updateSoon(message.id);
    this.room.onChange(message.channel_id);
  }

  // One more in the thread of a message, which has the message's id.
  countAnswer(threadId) {
    const thread = this.history.find(threadId)?.thread;
    if (!thread) return;
    thread.message_count++;
    this.updateSoon(threadId);
  }

  // One's own words, and what one was answered in private, are brought into sight.
  arrived(message) {
    this.typing.stop(message.author.id);
    const isOwn = message.author.id === world.persona;
    if (!isOwn) announceMessage(message, titleOf(place(this.id)).name);
    if (isOwn || isEphemeral(message)) {
      this.update();
      return this.toPresent();
    }
    if (!this.list.isStuck) this.waiting++;
    this.moved();
  }

  drop(id) {
    const before = this.history.take(id, undefined);
    this.editing.forget(id);
    if (this.composer.answering === id) this.composer.replyTo(undefined);
    if (before) this.history.note(words.deletedOf(isolated(names.author(before.author))), this.history.messages[this.history.placeOf(id) - 1]?.id);
    this.updateSoon();
  }

  takeReaction({ message_id: id, emoji, user_id: user }, step) {
    if (!this.history.react(id, emoji, step, user === world.persona)) return;
    this.updateSoon(id);
  }

  tell(text) {
    this.history.note(text);
    this.updateSoon();
  }

  // What was read is told to the list of channels; older messages come when their place is near.
  moved() {
    if (!this.history.isRead) return;
    if (this.list.isStuck) this.waiting = 0;
    const newer = this.part(".newer");
    newer.hidden = this.list.isStuck;
    newer.querySelector("span").textContent = this.waiting > 0 ? words.newBelow(this.waiting) : words.toPresent;
    this.readIfSeen();
    if (this.part(".scroll").scrollTop < 1500 && !this.history.isWhole) this.readOlder();
  }

  isSeen() {
    return this.list.isStuck && document.visibilityState === "visible";
  }

  readIfSeen() {
    if (this.history.isRead && this.isSeen() && markRead(this.id)) this.room.onRead();
  }

  async readOlder() {
    if (await this.history.readOlder().catch(() => false)) this.update();
  }

  toPresent() {
    this.waiting = 0;
    this.list.toEnd();
  }

  // Brings a message into sight, reading back as far as it takes.
  async jump(id) {
    await this.loading;
    while (!this.history.find(id) && (await this.history.readOlder())) this.update();
    const node = this.list.reveal(id);
    if (!node) return void (this.problem.textContent = words.messageGone);
    node.classList.add("found");
    node.focus({ preventScroll: true });
    setTimeout(() => node.classList.remove("found"), 2000);
  }

  replyTo(message) {
    this.composer.replyTo(message.id, names.author(message.author));
  }

  leave() {
    clearTimeout(this.updating);
    this.composer.keepDraft();
    this.list.end();
    this.section.remove();
  }
}
