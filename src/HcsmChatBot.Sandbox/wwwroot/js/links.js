// Addresses that a press may open: http and https, nothing else.
import { element } from "./element.js";
import { plain } from "./plain.js";

export function webAddress(text) {
  try {
    const address = new URL(text);
    return address.protocol === "http:" || address.protocol === "https:" ? address : undefined;
  } catch {
    return undefined;
  }
}

// A link, or the text alone when it leads nowhere safe.
export function link(address, label = address) {
  const safe = webAddress(address);
  const made = element(safe ? "a" : "span", "", plain(label));
  if (!safe) return made;
  made.href = safe.href;
  made.rel = "noopener noreferrer nofollow";
  made.target = "_blank";
  return made;
}
