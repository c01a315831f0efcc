// What happens in the sandbox, brought to the conversations it concerns.
import { labelOf } from "./commands/callable.js";
import { isWatched } from "./interactions.js";
import { isolated } from "./plain.js";
import { takeClock } from "./places/clock.js";
import { heard } from "./reading.js";
import { paneOf } from "./room.js";
import { words } from "./words.js";
import { names, place, world } from "./world.js";

const kinds = {
  MESSAGE_CREATE: take,
  MESSAGE_UPDATE: (data) => paneOf(data.channel_id)?.change(data),
  MESSAGE_DELETE: (data) => paneOf(data.channel_id)?.drop(data.id),
  MESSAGE_DELETE_BULK: (data) => data.ids.forEach((id) => paneOf(data.channel_id)?.drop(id)),
  MESSAGE_REACTION_ADD: (data) => paneOf(data.channel_id)?.takeReaction(data, 1),
  MESSAGE_REACTION_REMOVE: (data) => paneOf(data.channel_id)?.takeReaction(data, -1),
  MESSAGE_REACTION_REMOVE_ALL: (data) => paneOf(data.channel_id)?.load(),
  MESSAGE_REACTION_REMOVE_EMOJI: (data) => paneOf(data.channel_id)?.load(),
  TYPING_START: (data) => paneOf(data.channel_id)?.typing.start(data.user_id),
  INTERACTION_CREATE: tellUse,
  SANDBOX_INTERACTION_FAILED: tellFailure,
  SANDBOX_STRIP: () => {},
  SANDBOX_FAULTS: () => {},
  SANDBOX_CLOCK: takeClock,
};

// "refresh" is for what changes more than messages: people, channels, commands; "onNews" for a message that may be unread.
export const taker = (refresh, onNews) => ({ name, data, only_for: onlyFor }) => {
  document.dispatchEvent(new CustomEvent("happening", { detail: { name, data } }));
  if (onlyFor && onlyFor !== world.persona) return;
  kinds[name]?.(data, onlyFor);
  if (name === "MESSAGE_CREATE") onNews();
  if (!kinds[name] || (name === "MESSAGE_CREATE" && !place(data.channel_id))) refresh();
};

function take(message, onlyFor) {
  if (!onlyFor) heard(message);
  paneOf(message.channel_id)?.take(message);
  paneOf(place(message.channel_id)?.parent_id)?.countAnswer(message.channel_id);
}

// Others see an answer, if it is for all, but not that a command was used.
function tellUse({ type, member, user, channel_id: channel, data }) {
  const person = (member?.user ?? user)?.id;
  if (type === 2 && person === world.persona) paneOf(channel)?.tell(words.usedCommand(isolated(names.person(person)), labelOf(data)));
}

// Whoever waits for the answer tells it beside what was pressed; this is for answers that were put off and never came.
function tellFailure({ id, channel_id: channel, command }) {
  if (!isWatched(id)) paneOf(channel)?.tell(command ? words.failed(isolated(`/${command}`)) : words.noAnswer);
}
