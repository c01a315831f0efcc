// Files on their way to the sandbox, and their size in words.
import { isolated } from "./plain.js";
import { language, words } from "./words.js";

const Largest = 10 * 1024 * 1024;
const units = ["byte", "kilobyte", "megabyte", "gigabyte"];

export function sizeInWords(bytes) {
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  return new Intl.NumberFormat(language, { style: "unit", unit: units[step], unitDisplay: step === 0 ? "long" : "short", maximumFractionDigits: 1 }).format(bytes / 1024 ** step);
}

// As the rehearsal operations take it: {filename, content (base64), contentType}.
export async function packed(file) {
  if (file.size > Largest) throw new Error(words.tooLarge(isolated(file.name), sizeInWords(Largest)));
  return { filename: file.name, content: await base64(file), contentType: file.type || undefined };
}

export const packedAll = (files) => Promise.all([...files].map(packed));

const base64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.onerror = () => reject(new Error(words.unreadable(isolated(file.name))));
  reader.readAsDataURL(file);
});
