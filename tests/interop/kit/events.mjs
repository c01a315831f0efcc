// Waiting for what a client hears.
const patience = 8_000;

/**
 * Listens from now on for an event whose arguments fit.
 * @returns {Promise<any[]>} its arguments; rejected when it does not come.
 */
export function next(emitter, event, fits = () => true, within = patience) {
  const heard = new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(reject, new Error(`No fitting ${event} within ${within} ms.`)), within);
    const settle = (outcome, value) => {
      clearTimeout(late);
      emitter.off(event, hear);
      outcome(value);
    };
    const hear = (...told) => {
      try {
        if (fits(...told))
          settle(resolve, told);
      } catch (error) {
        settle(reject, error);
      }
    };
    emitter.on(event, hear);
  });
  heard.catch(() => {}); // a test that ends before it asks has failed of something else
  return heard;
}

/** Everything heard under this name from now on: the first argument of each. */
export function hearing(emitter, event) {
  const heard = [];
  emitter.on(event, first => heard.push(first));
  return heard;
}

/** Waits until something holds. */
export async function until(holds, what, within = patience) {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end)
      throw new Error(`Not within ${within} ms: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
