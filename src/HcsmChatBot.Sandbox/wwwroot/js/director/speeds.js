// How fast the sandbox's clock runs.
import { choice } from "./section.js";
import { saying } from "./words.js";

export function speeds(first) {
  const made = choice([1, 10, 60].map((times) => [String(times), saying.times(times)]));
  made.value = String(first);
  return made;
}
