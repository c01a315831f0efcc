// The page: whom to speak as, where, and what happens there.
import { refreshCommands, startCommands } from "./commands.js";
import { paneOf, reloadPanes, showPane } from "./panes.js";
import { listen, server } from "./server.js";
import { element } from "./text.js";
import { language, translatePage, words } from "./words.js";
import { guild, names, people, place, refreshWorld, world } from "./world.js";

const persona = document.getElementById("persona");
const channels = document.getElementById("channels");
let current = "";

function showPeople() {
  persona.replaceChildren(...people().map(({ user, display_name }) => new Option(display_name, user.id)));
  const remembered = world.persona || sessionStorage.getItem("persona");
  if (people().some(({ user }) => user.id === remembered)) persona.value = remembered;
  world.persona = persona.value;
}

function showChannels() {
  channels.replaceChildren(...world.guilds.flatMap((each) => [
    ...(world.guilds.length > 1 ? [element("li", "note", each.name)] : []),
    ...each.channels.flatMap((channel) => [entry(channel, `# ${channel.name}`), ...threadsOf(each, channel)]),
  ]));
}

const threadsOf = (each, channel) => each.threads
  .filter((thread) => thread.parent_id === channel.id && !thread.thread_metadata.archived)
  .map((thread) => entry(thread, `🧵 ${thread.name}`, "thread"));

function entry(channel, label, className = "") {
  const item = element("li", className);
  const opener = element("button", "quiet", label);
  opener.type = "button";
  if (channel.id === current) opener.setAttribute("aria-current", "page");
  opener.addEventListener("click", () => (className === "thread" ? showPane(channel.id, { beside: true }) : openChannel(channel.id)));
  item.append(opener);
  return item;
}

function openChannel(id) {
  current = id;
  world.guildId = place(id).guild_id;
  showPane(id);
  showPeople();
  showChannels();
  refreshCommands();
}

async function refresh() {
  await refreshWorld();
  showPeople();
  showChannels();
  refreshCommands();
  if (!current && guild()?.channels.length > 0) openChannel(guild().channels[0].id);
}

// Several changes in a row are one refresh.
let refreshing;
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(refresh, 100);
}

function take({ name, data, only_for: onlyFor }) {
  if (onlyFor && onlyFor !== world.persona) return;
  const pane = paneOf(data.channel_id);
  if (name === "MESSAGE_CREATE" || name === "MESSAGE_UPDATE") pane?.take(data);
  else if (name === "MESSAGE_DELETE") pane?.drop(data.id);
  else if (name === "INTERACTION_CREATE") tellUse(pane, data);
  else if (name === "SANDBOX_INTERACTION_FAILED") pane?.tell(words.failed(data.command));
  else refreshSoon();
}

// Others see an answer, if it is for all, but not that a command was used.
function tellUse(pane, { member, data }) {
  if (member?.user.id === world.persona) pane?.tell(words.usedCommand(names.person(member.user.id), pathOf(data)));
}

const pathOf = (data) => [data.name, ...(data.options ?? []).filter(({ type }) => type <= 2).map(pathOf)].join(" ");

async function showClock() {
  const { now, running } = await server.clock();
  const text = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(now));
  document.getElementById("clock").textContent = running ? text : `${text} (${words.frozen})`;
}

function showConnection(stands) {
  const status = document.getElementById("connection");
  status.textContent = stands ? words.live : words.lost;
  status.className = stands ? "live" : "lost";
  if (stands) refresh().then(reloadPanes);
}

translatePage();
persona.addEventListener("change", () => {
  world.persona = persona.value;
  sessionStorage.setItem("persona", persona.value);
  reloadPanes();
});
startCommands(() => current);
await refresh();
listen(take, showConnection);
showClock();
setInterval(showClock, 15000);
if (await server.hasTranscripts()) document.getElementById("transcripts").hidden = false;
