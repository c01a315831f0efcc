// A wire between the browser and the rehearsal that can be cut and mended.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';

export class Wire {
  /** From a free port to the rehearsal. */
  static async to(rehearsal) {
    const wire = new Wire(Number(new URL(rehearsal.url).port));
    await wire.mend();
    return wire;
  }

  constructor(target) {
    this.target = target;
    this.ends = new Set();
    this.port = 0;
  }

  get address() {
    return `http://127.0.0.1:${this.port}/`;
  }

  async mend() {
    this.server = createServer(near => this.join(near, connect(this.target, '127.0.0.1')));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = this.server.address().port;
  }

  join(near, far) {
    for (const [end, other] of [[near, far], [far, near]]) {
      this.ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => this.ends.delete(end) && other.destroy());
      end.pipe(other);
    }
  }

  /** Whatever is under way is broken off, and nobody comes through. */
  async cut() {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const end of this.ends) end.destroy();
    await closed;
  }
}
