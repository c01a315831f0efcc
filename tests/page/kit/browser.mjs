// The browser the tests drive: Debian's Chromium, or the one that CHROMIUM names.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];

/** Where it is; undefined where there is none. */
export const browserPath = process.env.CHROMIUM || names.flatMap(name => folders.map(folder => join(folder, name))).find(existsSync);

/** Why every test is skipped; false where a browser is. */
export const withoutBrowser = browserPath && existsSync(browserPath) ? false : 'no Chromium found (install chromium, or name one in CHROMIUM)';

/** It asks nothing of any host by itself, so that every request seen is the page's. */
export const launch = (...further) => chromium.launch({
  executablePath: browserPath,
  args: [...further, '--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
