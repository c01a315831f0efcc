// The director's panel: what can be made to happen in the rehearsal, and what the bot makes of it.
// "context" is { server, world, words, language, personas, openChannel(id), openThread(id), actAs(memberId) }.
import { element, withNodes } from "../element.js";
import { botSection } from "./bot.js";
import { chatSection } from "./chats.js";
import { connectionNote } from "./connection.js";
import { clockSection } from "./clock.js";
import { failureSection } from "./failures.js";
import { firstMinute } from "./firstMinute.js";
import { logSection } from "./logs.js";
import { peopleSection } from "./people.js";
import { keepAsking } from "./situation.js";
import { stripSection } from "./strip.js";
import { saying } from "./words.js";

export function startDirector(aside, context) {
  const told = element("p", "director-told");
  told.setAttribute("role", "status");
  const panel = { ...context, aside, tell: (text) => (told.textContent = text) };
  const title = element("h2", "", saying.director);
  title.id = "director-title";
  const sections = [firstMinute, chatSection, peopleSection, logSection, clockSection, failureSection, botSection];
  const parts = withNodes(element("div", "director-parts"), title, element("p", "note", saying.about), ...sections.map((make) => make(panel)));
  aside.setAttribute("aria-labelledby", title.id);
  aside.removeAttribute("aria-label");
  aside.replaceChildren(parts, told, connectionNote(), stripSection(panel));
  aside.hidden = false;
  keepAsking(panel);
}
