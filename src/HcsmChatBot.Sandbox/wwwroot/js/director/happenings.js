// What the page hears from the sandbox, handed on to the panel as "happening" on the document: {name, data}.
export const onHappening = (told) => document.addEventListener("happening", ({ detail }) => told(detail));
