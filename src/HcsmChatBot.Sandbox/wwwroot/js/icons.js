// Small drawings beside words, or with a label of their own; never the only sign for ears.
const paths = {
  hash: "M6 3 5 13M11 3l-1 10M3 6h10M3 10h10",
  lock: "M4 7h8v6H4zM6 7V5a2 2 0 0 1 4 0v2",
  thread: "M3 3h10v7H7l-3 3v-3H3zM6 6h4",
  at: "M10 6v3a1.5 1.5 0 0 0 3 0V8a5 5 0 1 0-2 4M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0",
  close: "M4 4l8 8M12 4l-8 8",
  reply: "M6 4 2 8l4 4M2 8h7c3 0 5 1.500 5 4",
  react: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M5.500 9.500c1 2 4 2 5 0M6 6v.5M10 6v.5",
  apps: "M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM11 9v4M9 11h4",
  edit: "M3 13l1-4 7-7 3 3-7 7z",
  delete: "M3 4h10M6 4V2h4v2M4 4l1 10h6l1-10",
  calendar: "M3 4h10v9H3zM3 7h10M6 2v3M10 2v3",
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
