// A bot's framed text. https://docs.discord.com/developers/resources/message#embed-object
import { element, named, withNodes } from "../element.js";
import { link } from "../links.js";
import { textBlock } from "../text.js";
import { names } from "../world.js";

export function embed(content) {
  const box = element("div", "embed");
  if (content.author?.name) box.append(line("note", named(content.author.name)));
  if (content.title) box.append(line("embed-title", withNodes(element("bdi"), content.url ? link(content.url, content.title) : named(content.title))));
  if (content.description) box.append(textBlock(content.description, names));
  for (const field of content.fields ?? []) box.append(line("embed-field", named(field.name)), textBlock(field.value, names));
  if (content.footer?.text) box.append(line("note", named(content.footer.text)));
  return box;
}

const line = (className, node) => withNodes(element("p", className), node);
