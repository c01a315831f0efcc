// The bot's commands that begin like what is written after a slash.
import { callableIn } from "../commands/callable.js";
import { localized } from "../commands/tree.js";

// Undefined for what is no command; "take" hears which was picked.
export function commandsFor(text, channelId, take) {
  if (!text.startsWith("/") || text.includes("\n")) return undefined;
  const wanted = text.toLowerCase().trimEnd();
  return callableIn(channelId)
    .filter(({ label, path }) => label.toLowerCase().startsWith(wanted) || `/${path}`.startsWith(wanted) || label.toLowerCase().includes(wanted.slice(1)))
    .sort((one, other) => Number(other.label.toLowerCase().startsWith(wanted)) - Number(one.label.toLowerCase().startsWith(wanted)))
    .map((entry) => ({ label: entry.label, note: localized(entry.command, "description"), pick: () => take(entry) }));
}
