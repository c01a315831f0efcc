// What a file of tests plays on: a rehearsal and a browser. Where there is no browser its tests are skipped.
import assert from 'node:assert/strict';
import { after, before, test as nodeTest } from 'node:test';
import { launch, withoutBrowser } from './browser.mjs';
import { Evidence } from './evidence.mjs';
import { Rehearsal } from './rehearsal.mjs';
import { RoomWindow } from './window.mjs';
import { patience, until } from './waiting.mjs';
import { Watch } from './watch.mjs';

const longest = 10 * 60_000;
let browser;

/** A rehearsal for the tests of this file; "test" and "story" are called with an open scene. */
export function stage(options = {}) {
  const made = { rehearsal: undefined };
  if (!withoutBrowser) {
    before(async () => {
      browser = await launch();
      made.rehearsal = await Rehearsal.start(options);
    });
    after(async () => {
      await browser?.close();
      await made.rehearsal?.stop();
    });
  }
  const test = (name, ...given) => {
    const play = given.pop();
    return nodeTest(name, { skip: withoutBrowser, timeout: longest }, async t => withScene(t, made.rehearsal, given[0], play));
  };
  return { test };
}

async function withScene(t, rehearsal, options, play) {
  const scene = await Scene.open(t, rehearsal, options);
  try {
    await play(scene);
    assert.deepEqual(scene.watch.complaints, [], 'the browser complained');
  } catch (error) {
    await scene.evidence.keep(error);
    throw error;
  } finally {
    await scene.context.close();
  }
}

/** One profile of the browser, with as many windows as the test opens. */
class Scene {
  /** `address`: where the windows go, where it is not the rehearsal's own. The rest is for the browser: locale, colorScheme, viewport. */
  static async open(t, rehearsal, { address = rehearsal.url, isTraced = true, ...browserOptions } = {}) {
    const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...browserOptions });
    context.setDefaultTimeout(patience);
    const scene = new Scene();
    Object.assign(scene, { t, rehearsal, context, address, watch: new Watch(context, address), evidence: await Evidence.gather(t.name, context, rehearsal, isTraced) });
    return scene;
  }

  /** A window that speaks as the member whose name begins so. */
  async window(name, { channel = 'hcsmca', viewport } = {}) {
    const [member, place] = [await this.rehearsal.member(name), await this.rehearsal.channel(channel)];
    return this.goTo(`?as=${member.user.id}&in=${place.id}`, { viewport, member });
  }

  /** A window with nothing in its address. */
  async goTo(path, { viewport, member } = {}) {
    const page = await this.context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.goto(this.address + path);
    return new RoomWindow(page, member).ready();
  }

  /** The window that stands at this address, however it was opened. */
  pageAt(path) {
    return until(`a window at ${path}`, () => this.context.pages().find(page => new URL(page.url()).pathname === path));
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
}
