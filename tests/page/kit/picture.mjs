// A picture in fewer bytes: with the 256 colours of which there is most. https://www.w3.org/TR/png-3/#11Chunks
import { deflateSync, crc32 } from 'node:zlib';

const Signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const Most = 256;
const Indexed = [8, 3, 0, 0, 0]; // bits, kind of colours, packing, filters, lines in order

/** `picture`: a PNG; a browser reads its pixels. */
export async function smaller(browser, picture) {
  const { width, height, pixels } = await pixelsOf(browser, picture);
  const points = Array.from({ length: width * height }, (_, at) => pixels.readUIntBE(at * 4, 3));
  const colours = mostFrequent(points);
  const places = new Map(colours.map((colour, place) => [colour, place]));
  const lines = Buffer.alloc((width + 1) * height); // each begins with its filter: none
  for (const [at, colour] of points.entries()) {
    if (!places.has(colour)) places.set(colour, nearest(colours, colour));
    lines[at + Math.floor(at / width) + 1] = places.get(colour);
  }
  return indexed({ width, height, colours, lines });
}

function mostFrequent(points) {
  const counts = new Map();
  for (const colour of points) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, Most).map(([colour]) => colour);
}

const partsOf = colour => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(colours, wanted) {
  const far = colour => partsOf(colour).reduce((sum, part, index) => sum + (part - partsOf(wanted)[index]) ** 2, 0);
  return colours.reduce((best, colour, place) => (far(colour) < far(colours[best]) ? place : best), 0);
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
  const palette = Buffer.from(colours.flatMap(partsOf));
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
