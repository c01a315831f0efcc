// What is open in this window: whom it speaks as, a channel, and a thread beside it.
import { canSee } from "./access.js";
import { addressed, showAddress } from "./address.js";
import { Conversation } from "./conversation/conversation.js";
import { iconButton, named } from "./element.js";
import { wayBackTo } from "./focus.js";
import { icon } from "./icons.js";
import { showPerson } from "./people/card.js";
import { titleOf } from "./places/titles.js";
import { plain } from "./plain.js";
import { readAs, unreadIn } from "./reading.js";
import { closePlaces } from "./window/panels.js";
import { words } from "./words.js";
import { guild, isThread, people, place, refreshWorld, world } from "./world.js";

const holders = { channel: document.getElementById("channel-pane"), thread: document.getElementById("thread-pane") };
const open = { channel: undefined, thread: undefined };
let redraw = () => {};
let goBack = () => {};

export const room = {
  current: () => ({ persona: world.persona, channel: open.channel?.id ?? "", thread: open.thread?.id ?? "" }),
  openPlace: (id) => (place(id) && isThread(place(id)) ? room.openThread(id) : room.openChannel(id)),
  openChannel: (id) => show(id, open.thread && place(open.thread.id)?.parent_id === id ? open.thread.id : undefined, { isNew: true }),
  openThread,
  closeThread,
  showPerson: (id) => showPerson(id, room),
  actAs,
  onRead: () => redraw(),
  // A thread has the id of the message it began with.
  starterOf: (id) => (place(id)?.parent_id === open.channel?.id ? open.channel?.history.find(id) : undefined),
  onChange: (id) => id === open.channel?.id && open.thread?.redrawStarter(),
};

export const paneOf = (id) => Object.values(open).find((conversation) => conversation?.id === id);
export const offerAnew = () => Object.values(open).forEach((conversation) => conversation?.composer.offerAnew());
export const reload = () => Promise.all(Object.values(open).map((conversation) => conversation?.load()));

// "changed" hears when the lists around have to be drawn anew.
export function startRoom(changed) {
  redraw = changed;
  document.addEventListener("click", ({ target }) => goTo(target.closest("[data-goto]")?.dataset));
  addEventListener("popstate", follow);
  addEventListener("readelsewhere", () => redraw());
  document.addEventListener("visibilitychange", () => Object.values(open).forEach((conversation) => conversation?.readIfSeen()));
  follow();
}

// To a place that is named in a text, and to a message there.
function goTo({ goto: id, message } = {}) {
  if (!isShown(id)) return;
  room.openPlace(id);
  if (message) paneOf(id)?.jump(message);
}

// Opens what the address says, or what there is.
function follow() {
  const { persona, channel, thread } = addressed();
  setPersona(people().some(({ user }) => user.id === persona) ? persona : world.persona || people()[0]?.user.id || "");
  show(isShown(channel) ? channel : firstChannel(), isShown(thread) ? thread : undefined);
}

const isShown = (id) => place(id) !== undefined && canSee(place(id));
const firstChannel = () => guild()?.channels.find(canSee)?.id;

function setPersona(id) {
  if (id === world.persona || !id) return;
  world.persona = id;
  readAs(id, [...guild().channels, ...guild().threads, ...world.directs]);
}

function actAs(id) {
  const { channel, thread } = room.current();
  setPersona(id);
  put("channel", undefined);
  put("thread", undefined);
  show(isShown(channel) ? channel : firstChannel(), isShown(thread) ? thread : undefined);
}

function show(channel, thread, { isNew = false } = {}) {
  put("channel", channel);
  put("thread", thread);
  drawTitle();
  closePlaces();
  showAddress(room.current(), { isNew });
  redraw();
}

// One that was made a moment ago may not be in the list yet.
async function openThread(id) {
  if (!place(id)) await refreshWorld().catch(() => {});
  if (!place(id)) return;
  const parent = place(id).parent_id;
  goBack = wayBackTo(document.activeElement);
  show(parent ?? open.channel?.id, id, { isNew: true });
  open.thread?.section.querySelector("h2").focus();
}

function closeThread() {
  show(open.channel?.id, undefined, { isNew: true });
  goBack();
  if (document.activeElement === document.body) open.channel?.composer.focus();
}

// Channels that were deleted or can no longer be seen are left.
export function leaveGone() {
  const { channel, thread } = room.current();
  if (isShown(channel) && (thread === "" || isShown(thread))) return drawTitle();
  show(isShown(channel) ? channel : firstChannel(), isShown(thread) ? thread : undefined);
}

function put(part, id) {
  if (open[part]?.id === id) return;
  open[part]?.leave();
  open[part] = id ? new Conversation(id, room) : undefined;
  document.body.classList.toggle("with-thread", open.thread !== undefined);
  if (!id) return;
  holders[part].append(open[part].section);
  if (part === "thread") dressThread(open.thread);
  open[part].load();
}

function dressThread({ id, section }) {
  const title = section.querySelector("h2");
  title.append(icon("thread"), named(titleOf(place(id)).name));
  section.querySelector(".pane-head").append(iconButton("close", words.closeThread, closeThread));
  section.querySelector(".pane-head").hidden = false;
  section.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && (event.preventDefault(), closeThread()));
}

function drawTitle() {
  const channel = place(open.channel?.id);
  const { drawing, name } = channel ? titleOf(channel) : { drawing: "hash", name: "" };
  document.getElementById("place-title").replaceChildren(icon(drawing), named(name));
  document.getElementById("place-topic").textContent = plain(channel?.topic);
  const news = channel ? [...guild().channels].filter(({ id }) => unreadIn(id).mentions > 0).length : 0;
  document.title = `${news > 0 ? `(${news}) ` : ""}${plain(name)} · ${words.title}`;
}
