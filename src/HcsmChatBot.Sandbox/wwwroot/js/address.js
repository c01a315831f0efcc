// The address of this window: whom it speaks as, and what is open. A reload and the browser's Back find the same.
const asked = () => new URLSearchParams(location.search);

export const addressed = () => ({ persona: asked().get("as") ?? "", channel: asked().get("in") ?? "", thread: asked().get("thread") ?? "" });

export function showAddress({ persona, channel, thread }, { isNew = false } = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of [["as", persona], ["in", channel], ["thread", thread]]) if (value) query.set(name, value);
  const address = `/?${query}`;
  if (address === location.pathname + location.search) return;
  if (isNew) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

export const openWindowAs = (member, { channel }) => window.open(`/?${new URLSearchParams({ as: member, in: channel })}`, "_blank", "noopener");
