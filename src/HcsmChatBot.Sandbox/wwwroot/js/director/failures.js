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

export function failureSection(panel) {
  const made = section("failures", saying.failures);
  const failing = (kind, work) => act(panel, saying.fails[kind], async () => {
    await work();
    await askNow();
    return saying.failed[kind];
  });
  const ofCuts = cuts.map((how) => failing(how, () => sandbox.drop(how)));
  const ofFaults = Object.entries(faults).map(([kind, fault]) => failing(kind, () => sandbox.disturb(fault)));
  const mend = act(panel, saying.mend, async () => {
    await sandbox.mend();
    await askNow();
    return saying.mended;
  });
  const state = element("p", "note");
  const [cutting, answering] = [group(saying.cutIn, [...ofCuts, ...ofFaults.slice(0, 3)]), group(saying.answerBadly, ofFaults.slice(3))];
  made.append(element("p", "note", saying.failuresAbout), cutting, answering, row(mend), state);
  onSituation(({ gateway, faults: planned }) => {
    const newest = gateway.at(-1);
    const waiting = planned.filter(({ over }) => !over).length;
    state.textContent = `${connectionIn(newest)} ${saying.faultsWaiting(waiting)}`;
  });
  return made;
}

const group = (title, buttons) => withNodes(element("div", "director-group"), element("h4", "", title), row(...buttons));

function connectionIn(newest) {
  if (!newest) return saying.noBot;
  return newest.connected ? saying.connected(newest.resumes, newest.identifies) : saying.notConnected;
}
