// The page: whom to speak as, where, and what happens there.
import { startDirector } from "./director/director.js";
import { taker } from "./events.js";
import { listen } from "./feed.js";
import { knowMembersBy } from "./locale.js";
import { drawMembers } from "./people/members.js";
import { drawChannels } from "./places/channels.js";
import { askClock, startClock } from "./places/clock.js";
import { drawUpcoming } from "./places/upcoming.js";
import { drawPersonas, onPersona, personas } from "./places/personas.js";
import { plain } from "./plain.js";
import { learn } from "./reading.js";
import { leaveGone, offerAnew, reload, room, startRoom } from "./room.js";
import { server } from "./server.js";
import { startPanels } from "./window/panels.js";
import { openSettings, openWindows } from "./window/settings.js";
import { language, translatePage, words } from "./words.js";
import { guild, memberOf, refreshDirects, refreshWorld, world } from "./world.js";

const part = (id) => document.getElementById(id);
let isStarted = false;

function draw() {
  part("guild-name").textContent = plain(guild()?.name ?? words.title);
  drawPersonas();
  drawChannels(room.current(), room.openPlace);
  drawUpcoming();
  drawMembers(room.showPerson);
}

async function refresh() {
  await refreshWorld();
  await refreshDirects();
  learn([...(guild()?.channels ?? []), ...(guild()?.threads ?? [])]);
  if (isStarted) leaveGone();
  offerAnew();
  draw();
}

// Several changes in a row are one refresh; one that fails is made good by the next, at the latest when the connection stands again.
let refreshing;
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => start().catch(() => {}), 60);
}

let drawing;
const drawSoon = () => (drawing ??= requestAnimationFrame(() => (drawing = undefined, drawChannels(room.current(), room.openPlace))));

function showConnection(stands) {
  part("connection").textContent = stands ? words.live : words.lost;
  part("connection").className = stands ? "live" : "lost";
  document.dispatchEvent(new CustomEvent("happening", { detail: { name: "connection", data: { stands } } }));
  if (stands) Promise.all([start().then(reload), askClock()]).catch(() => {});
}

// What was missed while nothing was heard is read anew.
async function start() {
  await refresh();
  part("nobody").hidden = people() > 0;
  if (isStarted || people() === 0) return;
  isStarted = true;
  startRoom(() => draw());
  await refreshDirects();
  draw();
  startDirector(part("director"), {
    server, world, words, language, personas, openChannel: room.openChannel, openThread: room.openThread, actAs: room.actAs,
  });
  part("director-toggle").hidden = part("director").hidden;
}

const people = () => guild()?.members.length ?? 0;

translatePage();
knowMembersBy(() => memberOf(world.persona)?.locale);
startPanels();
onPersona((id) => (room.actAs(id), refreshSoon()));
part("settings").addEventListener("click", () => openSettings(draw));
part("windows").addEventListener("click", () => openWindows(room.current));
listen(taker(refreshSoon, drawSoon), showConnection);
startClock();
server.hasTranscripts().then((are) => (part("transcripts").hidden = !are), () => {});
