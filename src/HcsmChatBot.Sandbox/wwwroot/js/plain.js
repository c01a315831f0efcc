// Characters that nobody sees and that could mislead: control codes, and those that turn the direction of what follows.
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const controlsAndTurns = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
const Stand = "\uFFFD";

// Names, labels, file names: they stand in a line with other things, so nothing in them may reach beyond them.
export const plain = (text) => String(text ?? "").replace(controlsAndTurns, Stand);

// What people write keeps its lines and its direction; the block around it is the limit of both.
export const plainLines = (text) => String(text ?? "").replace(/\r\n?/g, "\n").replace(controls, Stand);

// A name within a sentence that is not made of elements: first strong isolate … pop directional isolate.
export const isolated = (text) => `\u2068${plain(text)}\u2069`;
