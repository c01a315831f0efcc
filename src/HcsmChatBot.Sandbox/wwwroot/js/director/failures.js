// Makes things fail between the bot and its Discord.
import { element, withNodes } from "../element.js";
import { sandbox } from "./calls.js";
import { act, row, section } from "./section.js";
import { askNow, onSituation } from "./situation.js";
import { saying } from "./words.js";

const cuts = ["abort", "close", "reconnect", "invalid", "forget"];
const faults = {
  silence: { kind: "silence" },
  torn: { kind: "torn", moment: "dispatch" },
  corrupt: { kind: "corrupt", moment: "dispatch" },
  rateLimited: { kind: "rateLimited", method: "POST", retryAfter: 3, times: 5 },
  slow: { kind: "slow", milliseconds: 2000, times: 10 },
  serverError: { kind: "serverError", status: 502, times: 5 },
  lostReply: { kind: "lostReply", method: "POST" },
};

// What happens on an ordinary day, and what a developer may want to see.
const usual = ["abort", "rateLimited", "slow", "serverError"];
const rare = ["close", "reconnect", "invalid", "forget", "silence", "torn", "corrupt", "lostReply"];

export function failureSection(panel) {
  const made = section("failures", saying.failures);
  const failing = (kind, work) => act(panel, saying.fails[kind], async () => {
    await work();
    await askNow();
    return saying.failed[kind];
  });
  const drops = Object.fromEntries(cuts.map((how) => [how, failing(how, () => sandbox.drop(how))]));
  const planned = Object.fromEntries(Object.entries(faults).map(([kind, fault]) => [kind, failing(kind, () => sandbox.disturb(fault))]));
  const buttons = { ...drops, ...planned };
  const mend = act(panel, saying.mend, async () => {
    await sandbox.mend();
    await askNow();
    return saying.mended;
  });
  const state = element("p", "note");
  const rarer = withNodes(element("details", "director-more"), element("summary", "", saying.rarer), element("p", "note", saying.rarerAbout), row(...rare.map((kind) => buttons[kind])));
  made.append(element("p", "note", saying.failuresAbout), row(...usual.map((kind) => buttons[kind])), rarer, state, row(mend));
  onSituation(({ gateway, faults: known }) => {
    const newest = gateway.at(-1);
    const waiting = known.filter(({ over }) => !over).length;
    mend.disabled = waiting === 0;
    state.textContent = `${connectionIn(newest)} ${saying.faultsWaiting(waiting)}`;
  });
  return made;
}

function connectionIn(newest) {
  if (!newest) return saying.noBot;
  return newest.connected ? saying.connected(newest.resumes, newest.identifies) : saying.notConnected;
}
