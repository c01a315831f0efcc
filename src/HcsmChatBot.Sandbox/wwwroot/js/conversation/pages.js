// What stands in a channel, page by page: its history from Discord's API, and between it what the persona alone sees.
// https://docs.discord.com/developers/resources/message#get-channel-messages
import { isNewer, oldestFirst } from "../ids.js";
import { server } from "../server.js";

const Page = 100;

// {messages: oldest first, isWhole: whether nothing is older}; at least "wanted" of those before an id, if there are so many.
export async function readBack(channel, persona, wanted, before) {
  const ephemerals = server.ephemerals(channel, persona);
  const history = [];
  let isWhole = false, oldest = before;
  while (!isWhole && history.length < wanted) {
    const page = await server.history(channel, persona, oldest);
    history.push(...page);
    isWhole = page.length < Page;
    oldest = page[page.length - 1]?.id;
  }
  const isInReach = ({ id }) => (before === undefined || isNewer(before, id)) && (isWhole || isNewer(id, oldest));
  const messages = [...history, ...(await ephemerals).filter(isInReach)].sort((one, other) => oldestFirst(one.id, other.id));
  return { messages, isWhole };
}
