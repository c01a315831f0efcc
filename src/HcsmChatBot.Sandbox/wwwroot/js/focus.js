// Finds a control again when the message it stands in has been drawn anew.
const escaped = (text) => CSS.escape(text ?? "");

export function wayBackTo(control) {
  const { key } = control.dataset;
  const id = control.closest("[data-id]")?.dataset.id;
  return () => {
    const again = control.isConnected && control !== document.body ? control : document.querySelector(`[data-id="${escaped(id)}"] [data-key="${escaped(key)}"]`);
    (again ?? document.querySelector(".composer textarea"))?.focus();
  };
}

// Draws anew and gives the focus to the same control: of the same key, else at the same place, else to the message.
export function keepingFocus(item, draw) {
  const focused = item.contains(document.activeElement) ? document.activeElement : undefined;
  const at = controlsIn(item).indexOf(focused);
  const drawn = draw(item);
  if (!focused || focused === document.activeElement) return;
  const again = focused.isConnected ? focused : drawn.querySelector(`[data-key="${escaped(focused.dataset.key)}"]`) ?? controlsIn(drawn)[at];
  (again ?? drawn).focus();
}

const controlsIn = (item) => [...item.querySelectorAll("button, a, input, select, textarea")];
