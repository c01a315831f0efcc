// Reads the plan from the arguments, counts what a peer hears, and prints what that cost this process from the first counted event to the last.
const args = process.argv.slice(2);
const value = (name) => args[args.indexOf(name) + 1];

export const plan = {
  events: Number(value('--events')),
  warmUp: Number(value('--warm-up')),
  port: Number(value('--port')),
  compress: args.includes('--compress'),
};

export const api = `http://127.0.0.1:${plan.port}/api`;

let heard = 0;
let began;
let before;

export function count() {
  if (heard === plan.warmUp) {
    began = performance.now();
    before = process.cpuUsage();
  }

  heard += 1;
  if (heard !== plan.warmUp + plan.events) {
    return;
  }

  const used = process.cpuUsage(before);
  const outcome = {
    Events: plan.events,
    Wall: (performance.now() - began) / 1000,
    Cpu: (used.user + used.system) / 1e6,
    Peak: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit(0));
}
