// "Show me": changes who speaks, opens the place and puts the focus where the step is done.
import { chosenLocale } from "../locale.js";
import { guild, people, place } from "../world.js";
import { progress } from "./progress.js";
import { saying } from "./words.js";

const LongestWait = 3000;
const commands = { start: "start", topic: "next", end: "end" };

export async function showStep(panel, step) {
  if (step === "welcome" && progress.isKnown) return showPeople();
  uncover();
  if (commands[step]) await showCommand(panel, commands[step]);
  else if (step === "answer") await showAnswering(panel);
  else if (step === "welcome" || step === "guide") await showButton(panel, progress.welcomeIn, progress.welcome);
  else await showButton(panel, progress.channel, progress.summary);
}

// On a narrow screen the panel lies over what is to be shown.
function uncover() {
  const shade = document.getElementById("shade");
  if (shade?.getClientRects().length > 0) shade.click();
}

// Whoever has a role beyond @everyone leads here; a newcomer has none.
const leader = () => people().find((member) => member.roles.length > 0);
const newcomer = () => people().find(({ display_name: name }) => /noor|newcomer/i.test(name)) ?? people().find((member) => member.roles.length === 0);
const chatChannel = () => progress.channel ?? guild()?.channels[0]?.id;

async function showCommand(panel, subcommand) {
  panel.actAs(leader()?.user.id);
  panel.openChannel(chatChannel());
  const input = await appeared(".composer textarea");
  if (!input) return panel.tell(saying.showing.notYet);
  if (input.value === "") {
    input.value = `/${commandName(subcommand)}`;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  input.focus();
  panel.tell(saying.showing.leader);
}

// As the client of whoever leads shows them: {start: "/chat start", …}
export const commandNames = () => Object.fromEntries(Object.entries(commands).map(([step, name]) => [step, `/${commandName(name)}`]));

function commandName(subcommand) {
  const language = (chosenLocale() || leader()?.locale)?.slice(0, 2);
  const chat = guild()?.commands.find(({ name }) => name === "chat");
  const inside = chat?.options?.find(({ name }) => name === subcommand);
  if (!inside) return `chat ${subcommand}`;
  return [chat, inside].map((named) => named.name_localizations?.[language] ?? named.name).join(" ");
}

// Where T1 stands if it is in a thread itself, else that of the prompt.
const threadOfPrompt = () => guild()?.threads.find(({ id }) => id === progress.channel) ?? place(progress.prompt);

async function showAnswering(panel) {
  if (!progress.prompt) return panel.tell(saying.showing.notYet);
  panel.actAs(newcomer()?.user.id);
  const thread = threadOfPrompt();
  if (thread) panel.openThread(thread.id);
  else {
    panel.openChannel(chatChannel());
    soon(threadOfPrompt).then((made) => made && showAnswering(panel)); // a thread is made after its prompt
  }
  const input = await appeared(".composer textarea", (all) => all.at(-1));
  input?.focus();
  panel.tell(input ? saying.showing.newcomer : saying.showing.notYet);
}

function showPeople() {
  const part = document.querySelector(".director-people");
  part.open = true;
  part.querySelector("button").focus();
}

async function showButton(panel, place, message) {
  if (!message) return panel.tell(saying.showing.notYet);
  const isThread = guild()?.threads.some(({ id }) => id === place);
  (isThread ? panel.openThread : panel.openChannel)(place);
  const found = await appeared(`[data-id="${CSS.escape(message)}"] button.component`);
  found?.scrollIntoView({ block: "center" });
  found?.focus();
  panel.tell(found ? saying.showing.button : saying.showing.notYet);
}

// What was opened a moment ago is drawn when its messages have been read.
const appeared = (selector, choose = ([first]) => first) =>
  soon(() => choose([...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0)));

// What is found, if it is there in time.
async function soon(find) {
  const giveUp = Date.now() + LongestWait;
  for (;;) {
    const found = find();
    if (found || Date.now() > giveUp) return found;
    await new Promise((next) => setTimeout(next, 50));
  }
}
