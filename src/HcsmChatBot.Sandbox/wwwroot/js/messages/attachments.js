// A file of a message: a download from this host, or its name alone.
import { element, named, withNodes } from "../element.js";
import { sizeInWords } from "../files.js";
import { isolated } from "../plain.js";
import { words } from "../words.js";

const OwnNames = new Set(["127.0.0.1", "localhost", location.hostname]);

export function attachment(file) {
  const size = sizeInWords(file.size ?? 0);
  const line = withNodes(element("p", "attachment"), element("span", "note", `${words.file} `), download(file, size), element("span", "note", ` (${size})`));
  if (file.description) line.append(" ", named(file.description, "note"));
  return line;
}

function download(file, size) {
  const address = ownAddress(file.url);
  if (!address) return named(file.filename);
  const made = withNodes(element("a"), named(file.filename));
  made.href = address;
  made.download = "";
  made.setAttribute("aria-label", words.download(isolated(file.filename), size));
  return made;
}

// The sandbox names itself 127.0.0.1, the reader may have come by localhost: the link stays on the origin of the page.
function ownAddress(text) {
  if (!URL.canParse(text ?? "", location.href)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(text, location.href);
  const isHere = protocol === location.protocol && port === location.port && OwnNames.has(hostname);
  return isHere && pathname.startsWith("/attachments/") ? location.origin + pathname : undefined;
}
