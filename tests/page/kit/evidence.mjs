// What is kept of a test that failed: a picture of each window, a trace for Playwright's viewer, what the bot printed.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Evidence {
  static async gather(name, context, rehearsal, isTraced) {
    if (isTraced) await context.tracing.start({ snapshots: true, sources: true });
    return Object.assign(new Evidence(), { name, context, rehearsal, isTraced });
  }

  /** Says where it is. */
  async keep(error) {
    const folder = mkdtempSync(join(tmpdir(), 'page-test-'));
    const pages = this.context.pages();
    for (const [index, page] of pages.entries()) await page.screenshot({ path: join(folder, `window-${index + 1}.png`) }).catch(() => {});
    if (this.isTraced) await this.context.tracing.stop({ path: join(folder, 'trace.zip') }).catch(() => {});
    writeFileSync(join(folder, 'bot.log'), this.rehearsal.output.join('\n'));
    writeFileSync(join(folder, 'failure.txt'), `${this.name}\n${error.stack}`);
    console.log(`Pictures and trace of "${this.name}": ${folder}`);
  }
}
