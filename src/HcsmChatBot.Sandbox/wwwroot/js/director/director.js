// The director's panel: what can be made to happen in the rehearsal, and what the bot makes of it.
// "context" is { server, world, words, language, personas, openChannel(id), openThread(id), actAs(memberId) }.
import { element } from "../element.js";
import { botSection } from "./bot.js";
import { chatSection } from "./chats.js";
import { clockSection } from "./clock.js";
import { failureSection } from "./failures.js";
import { firstMinute } from "./firstMinute.js";
import { logSection } from "./logs.js";
import { peopleSection } from "./people.js";
import { keepAsking } from "./situation.js";
import { stripSection } from "./strip.js";
import { saying } from "./words.js";

export function startDirector(aside, context) {
  const title = element("h2", "director-title", saying.director);
  const told = element("p", "director-told");
  told.setAttribute("role", "status");
  const panel = { ...context, tell: (text) => (told.textContent = text), isShown: () => aside.getClientRects().length > 0 };
  const sections = [firstMinute, chatSection, peopleSection, logSection, clockSection, failureSection, botSection, stripSection];
  aside.setAttribute("aria-label", saying.director);
  aside.replaceChildren(title, element("p", "note", saying.about), told, ...sections.map((make) => make(panel)));
  aside.hidden = false;
  keepAsking(panel);
}
