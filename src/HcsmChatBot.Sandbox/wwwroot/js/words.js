// The page's own words, in the browser's language. What people and the bot say is never translated.
import { english } from "./words/english.js";
import { french } from "./words/french.js";

export const language = navigator.language.startsWith("fr") ? "fr" : "en";
export const words = language === "fr" ? french : english;

export function translatePage() {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = words[element.dataset.text];
}
