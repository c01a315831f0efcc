// One test's windows. Each has a profile of its own, as on a screen of its own: a browser draws what lies behind another window once a second only.
import { Evidence } from './evidence.mjs';
import { patience, until } from './waiting.mjs';
import { Watch } from './watch.mjs';
import { RoomWindow } from './window.mjs';

export class Scene {
  profiles = [];

  /** `t`: the test; besides isTraced the options are what the browser takes: locale, colorScheme, viewport. */
  constructor(t, browser, rehearsal, { isTraced = true, ...browserOptions } = {}) {
    Object.assign(this, { t, browser, rehearsal, browserOptions });
    this.watch = new Watch();
    this.evidence = new Evidence(t.name, rehearsal, isTraced);
  }

  async profile(options) {
    const profile = await this.browser.newContext({ locale: 'en-CA', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...this.browserOptions, ...options });
    profile.setDefaultTimeout(patience);
    this.profiles.push(profile);
    this.watch.follow(profile);
    await this.evidence.gather(profile);
    return profile;
  }

  /** A window that speaks as the member whose name begins so. `beside`: another window of the same profile. */
  async window(name, { channel = 'hcsmca', beside, ...where } = {}) {
    const [member, place] = [await this.rehearsal.member(name), await this.rehearsal.channel(channel)];
    const page = await this.page(`?as=${member.user.id}&in=${place.id}`, { profile: beside?.page.context(), ...where });
    return new RoomWindow(page).ready();
  }

  /** Any page of the room. `address`: where the room is, if not at the rehearsal's own; `profile`: one of this scene's; the rest is for the browser. */
  async page(path = '', { address = this.rehearsal.url, profile, ...options } = {}) {
    this.watch.trust(address);
    const page = await (profile ?? (await this.profile(options))).newPage();
    await page.goto(address + path);
    return page;
  }

  /** The page that stands at this address, however it was opened. */
  pageAt(path) {
    return until(`a window at ${path}`, () => this.profiles.flatMap(each => each.pages()).find(page => new URL(page.url()).pathname === path));
  }

  /** Printed at the end of the run. */
  figure(text) {
    this.t.diagnostic(`Figure: ${text}`);
  }

  /** A part of a longer story, reported by its own name. After one that failed the story does not go on. */
  async step(name, play) {
    let failure;
    await this.t.test(name, async () => {
      try {
        await play();
      } catch (error) {
        failure = error;
        throw error;
      }
    });
    if (failure) throw failure;
  }

  async close() {
    for (const profile of this.profiles) await profile.close();
  }
}
