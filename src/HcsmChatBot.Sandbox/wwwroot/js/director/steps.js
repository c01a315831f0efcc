// The strip's lines in words. What nobody has worded yet is shown by its name.
import { isolated } from "../plain.js";
import { englishSteps } from "./stepsEnglish.js";
import { frenchSteps } from "./stepsFrench.js";
import { language } from "../words.js";

const steps = language === "fr" ? frenchSteps : englishSteps;

// Without a person it is the clock or the bot itself.
function whoIn(about, people) {
  const id = about.by ?? about.newcomer;
  const known = people.find((person) => person.id === id);
  return known ? isolated(known.name) : steps.somebody;
}

const worded = (known, what, about, people) => (known[what] ? known[what]({ ...about, who: whoIn(about, people) }) : what);

export const eventIn = (what, about, people) => worded(steps.events, what, about, people);
export const effectIn = (what, about, people) => worded(steps.effects, what, about, people);
