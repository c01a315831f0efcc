// The language of the persona's Discord: the bot answers in it, and the commands have their names in it. The member's own unless another was chosen.
const Shelf = "client-locale";
let ofMember = () => undefined;

export const chosenLocale = () => sessionStorage.getItem(Shelf) ?? "";

export function chooseLocale(locale) {
  if (locale) sessionStorage.setItem(Shelf, locale);
  else sessionStorage.removeItem(Shelf);
}

// Undefined for the member's own.
export const clientLocale = () => chosenLocale() || undefined;

export const shownLocale = () => chosenLocale() || ofMember() || "en-US";

export const knowMembersBy = (localeOf) => (ofMember = localeOf);
