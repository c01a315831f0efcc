// What has the focus, told from within the page.

/** {name, shown, place}: what one would call it, whether something is drawn around it or otherwise changes, and which element it is. */
export function focusedElement() {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const isDrawn = element => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  // A field within a frame, or a file's field under its label, is drawn around as a whole.
  const around = [at, ...at.labels ?? [], at.closest('.entry, label, summary')].filter(Boolean);
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
  globalThis.placesOfFocus ??= [];
  if (!globalThis.placesOfFocus.includes(at)) globalThis.placesOfFocus.push(at);
  return { name: name.trim().slice(0, 60), shown: around.some(isDrawn), place: globalThis.placesOfFocus.indexOf(at) };
}
