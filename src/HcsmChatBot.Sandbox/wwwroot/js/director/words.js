// What the panel says, in both languages; what the bot did is worded in steps.js.
import { language } from "../words.js";
import { english } from "./english.js";
import { french } from "./french.js";

export const saying = language === "fr" ? french : english;
