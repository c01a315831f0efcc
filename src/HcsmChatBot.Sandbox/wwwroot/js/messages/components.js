// What a bot put below its words: buttons, selects, and blocks of text. https://docs.discord.com/developers/components/reference
import { element, withNodes } from "../element.js";
import { textBlock } from "../text.js";
import { names } from "../world.js";
import { componentButton } from "./componentButton.js";
import { componentSelect } from "./componentSelect.js";

const kinds = {
  1: (row, message) => withNodes(element("div", "controls"), ...all(row.components, message)),
  2: componentButton,
  3: componentSelect, 5: componentSelect, 6: componentSelect, 7: componentSelect, 8: componentSelect,
  9: (section, message) => withNodes(element("div", "section"), ...all(section.components, message), ...all([section.accessory], message)),
  10: ({ content }) => textBlock(content, names),
  14: () => element("hr"),
  17: (container, message) => withNodes(element("div", "embed"), ...all(container.components, message)),
};

export const components = (message) => all(message.components, message);

const all = (list, message) => (list ?? []).filter((each) => kinds[each?.type]).map((each) => kinds[each.type](each, message));
