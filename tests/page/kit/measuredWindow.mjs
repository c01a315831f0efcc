// A window that measures itself: what it says is told by the clock of the machine, which all windows share.
import { until } from './waiting.mjs';

/** Prepares a window's page for the moment when this text is painted, and for the Enter before it. */
export async function watchFor(page, text) {
  await page.evaluate(wanted => {
    const now = () => performance.timeOrigin + performance.now();
    const noted = (globalThis.noted = { pressed: undefined, shown: undefined });
    addEventListener('keydown', event => event.key === 'Enter' && (noted.pressed = now()), { capture: true, once: true });
    const list = document.querySelector('#channel-pane .messages');
    const look = new MutationObserver(() => {
      if (![...list.querySelectorAll('.content')].some(({ textContent }) => textContent === wanted)) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => (noted.shown = now()))); // after the frame was drawn
    });
    look.observe(list, { childList: true, subtree: true });
  }, text);
}

/** {pressed, shown} once it was. */
export const noted = page => until('the message', () => page.evaluate(() => globalThis.noted.shown && globalThis.noted));

/** Turns the wheel until told; {frames: milliseconds between them, most: lines in the document, nodes}. */
export async function scrollFrames(page, step, isEnough) {
  await page.evaluate(() => {
    const measured = (globalThis.measured = { frames: [], most: 0, nodes: 0, isOver: false });
    let last = performance.now();
    const tick = now => {
      measured.frames.push(now - last);
      last = now;
      if (!measured.isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let round = 1; round <= 1_500; round++) {
    await page.mouse.wheel(0, step);
    if (round % 25 !== 0) continue;
    const state = await page.evaluate(() => {
      const list = document.querySelector('#channel-pane .messages');
      const { measured } = globalThis;
      measured.most = Math.max(measured.most, list.childElementCount);
      measured.nodes = Math.max(measured.nodes, document.querySelectorAll('*').length);
      return { size: Number(list.firstElementChild?.getAttribute('aria-setsize')), top: list.parentElement.scrollTop };
    });
    if (isEnough({ ...state, round })) break;
  }
  return page.evaluate(() => {
    globalThis.measured.isOver = true;
    return { ...globalThis.measured, frames: globalThis.measured.frames.slice(1) };
  });
}
