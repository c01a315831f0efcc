// How high each line is, as measured or else guessed, and so where each begins.
const Guess = 52;

export class Heights {
  measured = new Map();
  starts = new Float64Array(1);
  sum = 0;

  set(key, height) {
    const before = this.measured.get(key);
    if (before === height) return false;
    this.sum += height - (before ?? 0);
    this.measured.set(key, height);
    return true;
  }

  forget(key) {
    this.sum -= this.measured.get(key) ?? 0;
    this.measured.delete(key);
  }

  forgetAll() {
    this.measured.clear();
    this.sum = 0;
  }

  lay(rows) {
    const usual = this.measured.size > 20 ? this.sum / this.measured.size : Guess;
    if (this.starts.length < rows.length + 1) this.starts = new Float64Array(2 * rows.length + 1);
    let top = 0;
    for (let at = 0; at < rows.length; at++) {
      this.starts[at] = top;
      top += this.measured.get(rows[at].key) ?? usual;
    }
    this.starts[rows.length] = top;
    this.count = rows.length;
  }

  get total() {
    return this.starts[this.count];
  }

  // The line at this height.
  at(top) {
    let low = 0, high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= top) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
