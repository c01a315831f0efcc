// A picture in fewer bytes: with at most 256 colours, which a page of text hardly has. https://www.w3.org/TR/png-3/#11Chunks
import { deflateSync, crc32 } from 'node:zlib';

const Signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const Most = 256;
const Indexed = [8, 3, 0, 0, 0]; // bits, kind of colours, packing, filters, lines in order

/** `picture`: a PNG; a browser reads its pixels. */
export async function smaller(browser, picture) {
  const { width, height, pixels } = await pixelsOf(browser, picture);
  for (let step = 4; ; step *= 2) {
    const colours = new Map();
    const lines = Buffer.alloc((width + 1) * height); // each begins with its filter: none
    for (let at = 0; at < width * height && colours.size <= Most; at++) {
      const [red, green, blue] = [0, 1, 2].map(part => Math.min(255, Math.round(pixels[at * 4 + part] / step) * step));
      const colour = (red << 16) | (green << 8) | blue;
      if (!colours.has(colour)) colours.set(colour, colours.size);
      lines[at + Math.floor(at / width) + 1] = colours.get(colour);
    }
    if (colours.size <= Most) return indexed({ width, height, colours: [...colours.keys()], lines });
  }
}

async function pixelsOf(browser, picture) {
  const page = await browser.newPage();
  const { width, height, data } = await page.evaluate(async source => {
    const drawn = await createImageBitmap(await (await fetch(source)).blob());
    const pen = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
    pen.drawImage(drawn, 0, 0);
    const bytes = pen.getImageData(0, 0, drawn.width, drawn.height).data;
    return { width: drawn.width, height: drawn.height, data: btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')) };
  }, `data:image/png;base64,${picture.toString('base64')}`);
  await page.close();
  return { width, height, pixels: Buffer.from(data, 'base64') };
}

function indexed({ width, height, colours, lines }) {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const palette = Buffer.from(colours.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Signature, chunk('IHDR', Buffer.concat([size, Buffer.from(Indexed)])), chunk('PLTE', palette), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
