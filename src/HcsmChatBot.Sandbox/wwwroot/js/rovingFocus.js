// A list that is one stop of the Tab key: the arrows go from entry to entry.
const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

const stopsIn = (holder, selector) => [...holder.querySelectorAll(selector)];

export function roveIn(holder, selector) {
  holder.addEventListener("keydown", (event) => {
    const stops = stopsIn(holder, selector);
    const at = stops.indexOf(event.target);
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const next = stops[Math.min(Math.max(at + steps[event.key], 0), stops.length - 1)];
    stopAt(holder, selector, next);
    next.focus();
  });
}

// Which entry the Tab key finds.
export function stopAt(holder, selector, chosen) {
  const stops = stopsIn(holder, selector);
  const stop = chosen ?? stops[0];
  for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
}
