// The messages of a conversation as far as they were read, oldest first, and what the page itself tells between them.
import { oldestFirst } from "../ids.js";
import { withReaction } from "../messages/reactions.js";
import { world } from "../world.js";
import { readBack } from "./pages.js";

const Page = 100;
const Most = 1000; // read at once when everything is read anew

export class History {
  messages = [];
  notes = []; // {key, text, after: id of the message before it}
  isWhole = false;
  isRead = false;
  changed = new Map(); // what happened while pages were on their way
  reading = 0;

  constructor(channelId) {
    this.channelId = channelId;
  }

  get last() {
    return this.messages[this.messages.length - 1];
  }

  find(id) {
    const at = this.placeOf(id);
    return this.messages[at]?.id === id ? this.messages[at] : undefined;
  }

  // The newest messages, at least as many as were known, in place of all.
  async readAnew() {
    const wanted = Math.min(Math.max(Page, this.messages.length + Page), Most);
    await this.readPage(wanted, undefined, (page) => {
      this.messages = page;
      return (this.isRead = true);
    });
  }

  // One page more of what was before; false when there was none. Whoever asks while it is on its way waits for the same.
  async readOlder() {
    if (this.isWhole || !this.isRead) return false;
    this.older ??= this.readBefore(this.messages[0]?.id).finally(() => (this.older = undefined));
    await this.older;
    return true;
  }

  // A page that no longer fits, because all was read anew meanwhile, is left aside.
  readBefore(first) {
    return this.readPage(2 * Page, first, (page) => {
      if (this.messages[0]?.id !== first) return false;
      this.messages = [...page, ...this.messages];
      return true;
    });
  }

  async readPage(wanted, before, take) {
    const persona = world.persona;
    this.reading++;
    try {
      const { messages, isWhole } = await readBack(this.channelId, persona, wanted, before);
      if (persona !== world.persona || !take(messages)) return;
      this.isWhole = isWhole;
      for (const [id, message] of this.changed) this.put(id, message);
    } finally {
      if (--this.reading === 0) this.changed.clear();
    }
  }

  // A new message, one that changed, or (undefined) one that is gone. Answers what was there before.
  take(id, message) {
    if (this.reading > 0) this.changed.set(id, message);
    return this.put(id, message);
  }

  // An event does not say which reactions are the persona's.
  put(id, message) {
    const at = this.placeOf(id);
    const before = this.messages[at]?.id === id ? this.messages[at] : undefined;
    if (before && message) this.messages[at] = { ...message, reactions: before.reactions };
    else if (before) this.messages.splice(at, 1);
    else if (message && (at > 0 || this.isWhole || this.messages.length === 0)) this.messages.splice(at, 0, message);
    return before;
  }

  react(id, emoji, step, isMine) {
    const at = this.placeOf(id);
    if (this.messages[at]?.id !== id) return false;
    this.messages[at] = { ...this.messages[at], reactions: withReaction(this.messages[at].reactions, emoji, step, isMine) };
    return true;
  }

  note(text, after = this.last?.id ?? "") {
    this.notes.push({ key: `note ${this.notes.length}`, text, after });
  }

  // Where a message of this id stands or would stand. Most are the newest.
  placeOf(id) {
    let low = 0, high = this.messages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (oldestFirst(this.messages[middle].id, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
