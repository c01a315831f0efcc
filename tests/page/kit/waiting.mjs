// Waiting for what is to happen; generous, since the machine may be busy.
export const patience = Number(process.env.PATIENCE ?? 30_000);

/** The promise, unless it takes longer. */
export async function within(milliseconds, what, promise) {
  let late;
  const tooLate = new Promise((_, reject) => (late = setTimeout(() => reject(new Error(`Not within ${milliseconds} ms: ${what}.`)), milliseconds)));
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(late));
}

/** Until something holds, which is looked at again and again. Answers what it answered. */
export async function until(what, holds, milliseconds = patience) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not within ${milliseconds} ms: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}
