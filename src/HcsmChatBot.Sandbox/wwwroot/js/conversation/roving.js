// The list is one stop of the Tab key; within it arrows go from message to message.
const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

// "windowed" is the list; lines that are no messages are passed over.
export function rove(windowed) {
  const { scroller } = windowed;
  scroller.addEventListener("keydown", (event) => {
    const isLine = event.target === scroller || event.target.matches(".message");
    if (!isLine || event.altKey || event.ctrlKey || event.metaKey || !(event.key in steps)) return;
    event.preventDefault();
    go(windowed, event.target.dataset.row, steps[event.key]);
  });
}

function go(windowed, from, step) {
  const { rows, at } = windowed;
  const start = at.get(from) ?? rows.length;
  const direction = Math.sign(step);
  let index = Number.isFinite(step) ? start + step : step < 0 ? 0 : rows.length - 1;
  while (rows[index] && rows[index].kind !== "message") index += Number.isFinite(step) ? direction : -direction;
  if (!rows[index]) return;
  const { key } = rows[index];
  const node = windowed.nodes.get(key) ?? windowed.reveal(key);
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: "nearest" });
}
