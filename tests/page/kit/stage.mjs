// What a file of tests plays on: a rehearsal and a browser. Where there is no browser its tests are skipped.
import assert from 'node:assert/strict';
import { after, before, test as nodeTest } from 'node:test';
import { launch, withoutBrowser } from './browser.mjs';
import { Rehearsal } from './rehearsal.mjs';
import { Scene } from './scene.mjs';

const longest = 15 * 60_000;

/** A rehearsal for the tests of this file; "test" plays with an open scene. `options` are those of the rehearsal. */
export function stage(options = {}) {
  const made = { test };
  if (withoutBrowser) return made;
  before(async () => {
    made.browser = await launch();
    made.rehearsal = await Rehearsal.start(options);
  });
  after(async () => {
    await made.browser?.close();
    await made.rehearsal?.stop();
  });
  return made;

  // (name, options of the scene if any, play)
  function test(name, ...given) {
    const play = given.pop();
    return nodeTest(name, { skip: withoutBrowser, timeout: longest }, t => inScene(new Scene(t, made.browser, made.rehearsal, given[0]), play));
  }
}

// Whatever the browser complains of fails the test, unless the test named it.
async function inScene(scene, play) {
  try {
    await play(scene);
    assert.deepEqual(scene.watch.complaints, [], 'the browser complained');
  } catch (error) {
    await scene.evidence.keep(error, scene.watch.complaints);
    if (scene.watch.complaints.length > 0) console.log(scene.watch.complaints.join('\n'));
    throw error;
  } finally {
    await scene.close();
  }
}
