// What is kept of a test that failed: a picture of each window, a trace for Playwright's viewer, what the bot printed.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Evidence {
  profiles = [];

  constructor(name, rehearsal, isTraced) {
    Object.assign(this, { name, rehearsal, isTraced });
  }

  async gather(profile) {
    this.profiles.push(profile);
    if (this.isTraced) await profile.tracing.start({ snapshots: true, sources: true });
  }

  /** Says where it is. */
  async keep(error, complaints) {
    const folder = mkdtempSync(join(tmpdir(), 'page-test-'));
    for (const [index, profile] of this.profiles.entries()) await this.keepProfile(profile, join(folder, `profile-${index + 1}`));
    writeFileSync(join(folder, 'bot.log'), this.rehearsal.output.join('\n'));
    writeFileSync(join(folder, 'failure.txt'), `${this.name}\n${error.stack}\n${complaints.join('\n')}`);
    console.log(`Pictures and trace of "${this.name}": ${folder}`);
  }

  // A page that cannot be shown any more leaves no picture.
  async keepProfile(profile, path) {
    for (const [index, page] of profile.pages().entries()) await page.screenshot({ path: `${path}-window-${index + 1}.png`, timeout: 5_000 }).catch(() => {});
    if (this.isTraced) await profile.tracing.stop({ path: `${path}-trace.zip` }).catch(() => {});
  }
}
