// The languages: of the page, and of the persona's Discord. And a second window.
import { openWindowAs } from "../address.js";
import { openDialog } from "../dialog.js";
import { button, element, freshId, named, withNodes } from "../element.js";
import { chooseLocale, chosenLocale } from "../locale.js";
import { avatar } from "../people/avatar.js";
import { names, people, world } from "../world.js";
import { chooseLanguage, language, words } from "../words.js";

const pageLanguages = { en: "English", fr: "Français" };
const locales = { "en-US": "English", fr: "Français" };

// "onLocale" hears that the bot is to speak another language.
export function openSettings(onLocale) {
  const ofPage = choice(words.pageLanguage, Object.entries(pageLanguages), language, chooseLanguage);
  const ofClient = choice(words.botLanguage(names.person(world.persona)), [["", words.theirOwn], ...Object.entries(locales)], chosenLocale(), (locale) => {
    chooseLocale(locale);
    onLocale();
  });
  openDialog(words.settings, withNodes(element("div"), ofPage, ofClient));
}

function choice(label, options, chosen, onChange) {
  const select = element("select");
  select.id = freshId();
  select.append(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
  select.addEventListener("change", () => onChange(select.value));
  const title = element("label", "label", label);
  title.htmlFor = select.id;
  return withNodes(element("div", "field"), title, select);
}

export function openWindows(where) {
  const lines = people().map(({ user, display_name: name }) =>
    withNodes(element("li"), withNodes(button("", () => openWindowAs(user.id, where()), { className: "person" }), avatar(user.id, name), named(name))));
  openDialog(words.openWindowAs, withNodes(element("ul", "plain-list"), ...lines));
}
