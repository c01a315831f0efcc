// A folder of recordings, read into a report: what was said where, how often, and what was wrong with it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deviations as knownDeviations } from './deviations.mjs';
import { check } from './exchanges.mjs';

/** The folders of those who are not the bot: what they say is checked less, what they are answered as strictly. */
const others = ['probes', 'discordjs'];

/** Every line in the folder and its subfolders: {line, by}. */
export function* linesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.name.endsWith('.jsonl')) continue;
    const file = join(entry.parentPath, entry.name);
    const by = entry.parentPath.split(/[\\/]/).findLast((part) => others.includes(part)) ?? 'bot';
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      if (text !== '') yield { line: JSON.parse(text), by };
    }
  }
}

/** @returns {{places: Map<string, {lines: number, faults: string[]}>, unused: object[]}} faults by where they are, and the deviations nothing showed. */
export function report(lines, deviations = knownDeviations) {
  const places = new Map();
  const used = new Set();
  for (const { line, by } of lines) {
    const { where, faults } = check(line, by);
    const place = places.get(where) ?? { lines: 0, faults: new Set() };
    places.set(where, place);
    place.lines += 1;
    for (const fault of faults) {
      const known = deviations.find((deviation) => explains(deviation, where, fault));
      if (known) used.add(known);
      else place.faults.add(`${fault.at}: ${fault.problem}; expected: ${fault.expected}`);
    }
  }

  return { places, unused: deviations.filter((deviation) => !used.has(deviation)) };
}

function explains(deviation, where, fault) {
  return like(deviation.where, where) && like(deviation.at, fault.at);
}

function like(pattern, text) {
  return new RegExp(`^${pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&')).join('.*')}$`).test(text);
}
