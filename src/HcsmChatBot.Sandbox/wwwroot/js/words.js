// The page's own words, in the browser's language or the one that was chosen. What people and the bot say is never translated.
import { english } from "./words/english.js";
import { french } from "./words/french.js";

const chosen = localStorage.getItem("language") ?? navigator.language;
export const language = chosen.startsWith("fr") ? "fr" : "en";
export const words = language === "fr" ? french : english;

export function chooseLanguage(wanted) {
  localStorage.setItem("language", wanted);
  location.reload();
}

export function translatePage() {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = words[element.dataset.text];
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", words[element.dataset.label]);
    if (element.tagName === "BUTTON") element.title = words[element.dataset.label];
  }
}
