// Small drawings beside words, or with a label of their own; never the only sign for ears.
const paths = {
  hash: "M6 3 5 13M11 3l-1 10M3 6h10M3 10h10",
  lock: "M4 7h8v6H4zM6 7V5a2 2 0 0 1 4 0v2",
  thread: "M3 3h10v7H7l-3 3v-3H3zM6 6h4",
  at: "M10 6v3a1.5 1.5 0 0 0 3 0V8a5 5 0 1 0-2 4M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0",
  people: "M8 5a2 2 0 1 1-4 0 2 2 0 0 1 4 0M2 13c0-3 1.500-4 4-4s4 1 4 4M11 4a2 2 0 0 1 0 3.500M12 9.500c1.500.5 2 1.500 2 3.500",
  director: "M2 6h12v7H2zM2 6l11-3M5 5.300l1.500 2M9 4.200l1.500 2",
  menu: "M2 4h12M2 8h12M2 12h12",
  close: "M4 4l8 8M12 4l-8 8",
  back: "M10 3 5 8l5 5",
  reply: "M6 4 2 8l4 4M2 8h7c3 0 5 1.500 5 4",
  react: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M5.500 9.500c1 2 4 2 5 0M6 6v.5M10 6v.5",
  apps: "M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM11 9v4M9 11h4",
  edit: "M3 13l1-4 7-7 3 3-7 7z",
  delete: "M3 4h10M6 4V2h4v2M4 4l1 10h6l1-10",
  attach: "M12 7l-5 5a2.500 2.500 0 0 1-4-4l6-5a2 2 0 0 1 3 3l-6 5",
  command: "M10 2 6 14",
  send: "M2 8 14 2l-3 12-3-5z",
  down: "M8 3v10M4 9l4 4 4-4",
  window: "M2 5h8v8H2zM6 5V3h8v8h-4",
  settings: "M2 5h6M12 5h2M2 11h2M8 11h6M10 3v4M6 9v4",
  transcript: "M4 2h6l3 3v9H4zM6 7h4M6 10h4",
};

const Space = "http://www.w3.org/2000/svg";

export function icon(name) {
  const drawing = document.createElementNS(Space, "svg");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(Space, "path");
  line.setAttribute("d", paths[name]);
  drawing.append(line);
  return drawing;
}
