// Everything a browser complains of, and everything a page does that it should not: each fails the test, unless the test named it beforehand.
const complaints = new Set(['error', 'warning']);

export class Watch {
  seen = [];
  expected = [];
  origins = ['data:', 'blob:'];

  /** A page of this origin; a request to anywhere else is a complaint. */
  trust(origin) {
    this.origins.push(origin);
  }

  /** Everything in a profile of the browser, also what it opens by itself. */
  follow(profile) {
    profile.on('page', page => this.followPage(page));
    profile.on('request', request => this.reach(request.url()));
  }

  followPage(page) {
    page.on('console', said => complaints.has(said.type()) && this.note(`console ${said.type()}: ${said.text()} (${said.location().url})`));
    page.on('pageerror', error => this.note(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => this.note('the page crashed'));
    page.on('dialog', dialog => {
      this.note(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on('websocket', socket => this.reach(socket.url().replace(/^ws/, 'http')));
  }

  reach(url) {
    if (!this.origins.some(origin => url.startsWith(origin))) this.note(`request to ${url}`);
  }

  note(text) {
    this.seen.push(text);
  }

  /** What this test does on purpose makes the browser say so. */
  expect(...patterns) {
    this.expected.push(...patterns);
  }

  get complaints() {
    return this.seen.filter(text => !this.expected.some(pattern => pattern.test(text)));
  }
}
