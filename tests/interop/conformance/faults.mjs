// What zod finds, as a flat list of faults: {at: '[].author.id', expected: 'string', problem: 'missing' | 'undocumented' | 'wrong'}.
import * as z from 'zod/mini';

export function faultsIn(schema, value) {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return [];
  const faults = parsed.error.issues.flatMap((issue) => flatten(issue, value, []));
  return faults.filter((one, index) => faults.findIndex((other) => other.at === one.at && other.problem === one.problem) === index);
}

/** A path as a reader would write it; the items of a list are all alike. */
export function written(path) {
  return path.map((step) => (typeof step === 'number' ? '[]' : `.${String(step)}`)).join('').replace(/^\./, '');
}

function flatten(issue, root, prefix) {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union') return nearest(issue, root, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault([...path, key], 'no such field', 'undocumented'));
  const expected = issue.expected ?? issue.values?.join(' or ') ?? issue.pattern ?? `${issue.code} ${issue.minimum ?? issue.maximum ?? ''}`;
  return [fault(path, expected, valueAt(root, path) === undefined ? 'missing' : 'wrong')];
}

/** Of the alternatives the one the value was probably meant to be: it is of the right kind, and the least is wrong with it. */
function nearest(issue, root, path) {
  const alternatives = (issue.errors ?? []).map((issues) => issues.flatMap((inner) => flatten(inner, root, path)));
  if (alternatives.length === 0) return [fault(path, 'exactly one alternative', 'wrong')];
  return alternatives.sort((one, other) => distance(one, path) - distance(other, path))[0];
}

function distance(faults, path) {
  const here = written(path);
  return faults.reduce((sum, { at, problem }) => sum + (at === here ? 10_000 : /(^|\.)(type|op)$/.test(at) && problem === 'wrong' ? 1000 : 1), 0);
}

function fault(path, expected, problem) {
  return { at: written(path), expected: String(expected), problem };
}

function valueAt(root, path) {
  return path.reduce((value, step) => value?.[step], root);
}
