// A long list of which only the lines near the visible ones are in the document. It keeps its place: what is looked at stays where it is, whatever comes
// or grows above; whoever is at the end stays there.
import { Heights } from "./heights.js";

const Beyond = 900; // pixels drawn above and below
const AtEnd = 60;
const Rounds = 4;

export class WindowedList {
  rows = [];
  at = new Map();
  nodes = new Map();
  heights = new Heights();
  isStuck = true; // to the end

  // "draw" makes the node of a row; "onMove" hears of every scroll.
  constructor({ scroller, list, draw, onMove }) {
    Object.assign(this, { scroller, list, draw, onMove });
    this.above = list.previousElementSibling;
    this.below = list.nextElementSibling;
    scroller.addEventListener("scroll", () => this.moved(), { passive: true });
    this.grown = new ResizeObserver((entries) => this.measured(entries));
    this.resized = new ResizeObserver(() => this.widthChanged());
    this.resized.observe(scroller);
  }

  show(rows) {
    const anchor = this.anchor();
    this.rows = rows;
    this.at = new Map(rows.map(({ key }, index) => [key, index]));
    for (const key of this.nodes.keys()) if (!this.at.has(key)) this.leave(key);
    this.heights.lay(rows);
    this.settle(anchor);
  }

  // Draws these anew, if they are drawn at all.
  redraw(...keys) {
    const anchor = this.anchor();
    for (const key of keys) if (this.nodes.has(key)) this.replace(key);
    this.settle(anchor);
  }

  replace(key) {
    const node = this.nodes.get(key);
    const drawn = this.draw(this.rows[this.at.get(key)], node);
    if (drawn === node) return;
    this.grown.unobserve(node);
    if (node.isConnected) node.replaceWith(drawn);
    this.nodes.set(key, drawn);
    this.grown.observe(drawn);
  }

  // The line that is to stay where it is: a message, since days and beginnings go when older messages come.
  anchor(preferred) {
    if (this.isStuck && preferred === undefined) return undefined;
    const top = this.scroller.scrollTop;
    const first = preferred ?? this.heights.at(top + 1);
    let index = first;
    while (index < this.rows.length - 1 && this.rows[index].kind !== "message") index++;
    return this.rows[index] && { key: this.rows[index].key, offset: this.heights.starts[index] - top };
  }

  settle(anchor) {
    for (let round = 0; round < Rounds; round++) {
      this.place(anchor);
      this.render();
      if (!this.measure()) break;
      this.heights.lay(this.rows);
    }
    this.place(anchor);
    if (anchor !== undefined) this.isStuck = this.isAtEnd();
    this.onMove();
  }

  isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < AtEnd;
  }

  place(anchor) {
    this.space();
    const index = anchor && this.at.get(anchor.key);
    const wanted = anchor === undefined ? this.scroller.scrollHeight : index === undefined ? this.scroller.scrollTop : this.heights.starts[index] - anchor.offset;
    if (Math.abs(this.scroller.scrollTop - wanted) > 1) this.scroller.scrollTop = wanted;
  }

  // Room for what is not drawn.
  space() {
    const { starts, total } = this.heights;
    const [from, to] = this.drawn ?? [0, 0];
    this.above.style.height = `${starts[Math.min(from, this.rows.length)]}px`;
    this.below.style.height = `${Math.max(0, total - starts[Math.min(to, this.rows.length)])}px`;
  }

  render() {
    const top = this.scroller.scrollTop;
    const from = this.heights.at(top - Beyond);
    const to = Math.min(this.rows.length, this.heights.at(top + this.scroller.clientHeight + Beyond) + 1);
    this.drawn = [from, to];
    const wanted = new Set(this.rows.slice(from, to).map(({ key }) => key));
    for (const key of this.nodes.keys()) if (!wanted.has(key)) this.leave(key);
    let next = this.list.firstElementChild;
    for (let index = from; index < to; index++) next = this.stand(index, next);
    this.space();
  }

  // Brings the row's node before "next", unless it is there; answers what stands behind it.
  stand(index, next) {
    const row = this.rows[index];
    let node = this.nodes.get(row.key);
    if (!node) {
      node = this.draw(row);
      this.nodes.set(row.key, node);
      this.grown.observe(node);
    }
    node.setAttribute("aria-posinset", index + 1);
    node.setAttribute("aria-setsize", this.rows.length);
    if (node === next) return next.nextElementSibling;
    this.list.insertBefore(node, next);
    return next;
  }

  leave(key) {
    const node = this.nodes.get(key);
    const hadFocus = node.contains(document.activeElement);
    this.grown.unobserve(node);
    node.remove();
    this.nodes.delete(key);
    if (hadFocus) this.scroller.focus({ preventScroll: true });
  }

  measure() {
    let isNew = false;
    for (const [key, node] of this.nodes) isNew = this.heights.set(key, node.getBoundingClientRect().height) || isNew;
    return isNew;
  }

  // A drawn line has grown or shrunk by itself.
  measured() {
    const anchor = this.anchor();
    if (!this.measure()) return;
    this.heights.lay(this.rows);
    this.settle(anchor);
  }

  widthChanged() {
    const anchor = this.anchor();
    if (this.width !== this.scroller.clientWidth) this.heights.forgetAll();
    this.width = this.scroller.clientWidth;
    this.heights.lay(this.rows);
    this.settle(anchor);
  }

  moved() {
    const { scrollTop, clientHeight } = this.scroller;
    this.isStuck = this.isAtEnd();
    const [from, to] = this.drawn ?? [0, 0];
    const isNear = scrollTop - this.heights.starts[from] < Beyond / 3 && from > 0;
    const isFar = this.heights.starts[to] - scrollTop - clientHeight < Beyond / 3 && to < this.rows.length;
    if (isNear || isFar) this.settle(this.anchor(this.heights.at(scrollTop + 1)));
    else this.onMove();
  }

  toEnd() {
    this.isStuck = true;
    this.settle(undefined);
  }

  // Brings a line to a third of the height, drawn; undefined when there is none of this key.
  reveal(key) {
    const index = this.at.get(key);
    if (index === undefined) return undefined;
    this.isStuck = false;
    this.settle({ key, offset: this.scroller.clientHeight / 3 });
    return this.nodes.get(key);
  }

  end() {
    this.grown.disconnect();
    this.resized.disconnect();
  }
}
