// The page: whom to speak as, where, and what happens there.
import { refreshCommands, startCommands } from "./commands/form.js";
import { startDirector } from "./director/director.js";
import { taker } from "./events.js";
import { closeGone, reloadPanes, showPane } from "./panes/panes.js";
import { drawChannels } from "./places/channels.js";
import { showClock } from "./places/clock.js";
import { actAs, drawPersonas, onPersona, personas } from "./places/personas.js";
import { listen, server } from "./server.js";
import { language, translatePage, words } from "./words.js";
import { guild, isThread, place, refreshDirects, refreshWorld, world } from "./world.js";

let current = "";

function open(channel) {
  if (isThread(channel)) {
    showPane(channel.id, { beside: true });
    return;
  }
  current = channel.id;
  world.guildId = channel.guild_id ?? world.guildId;
  showPane(current);
  draw();
}

function draw() {
  drawPersonas();
  drawChannels(current, open);
  refreshCommands();
}

async function refresh() {
  await refreshWorld();
  drawPersonas();
  await refreshDirects();
  closeGone();
  draw();
  if (!place(current) && guild()?.channels.length > 0) open(guild().channels[0]);
}

// Several changes in a row are one refresh; one that fails is made good by the next, at the latest when the connection stands again.
let refreshing;
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => refresh().catch(() => {}), 100);
}

function showConnection(stands) {
  const status = document.getElementById("connection");
  status.textContent = stands ? words.live : words.lost;
  status.className = stands ? "live" : "lost";
  if (stands) refresh().then(reloadPanes, () => {});
}

translatePage();
onPersona(() => refresh().then(reloadPanes, () => {}));
startCommands(() => current);
await refresh().catch(() => showConnection(false));
const openPlace = (id) => place(id) && open(place(id));
startDirector(document.getElementById("director"), { server, world, words, language, personas, openChannel: openPlace, openThread: openPlace, actAs });
listen(taker(refreshSoon), showConnection);
const keepClock = () => showClock().catch(() => {});
keepClock();
setInterval(keepClock, 15000);
if (await server.hasTranscripts().catch(() => false)) document.getElementById("transcripts").hidden = false;
