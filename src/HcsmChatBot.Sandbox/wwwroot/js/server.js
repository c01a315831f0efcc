// Calls of the rehearsal operations.
async function call(method, path, body) {
  const response = await fetch(`/rehearsal/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(reasonOf(answer));
  return answer;
}

// The first field error says more than "Invalid Form Body".
function reasonOf(answer) {
  for (let [field, inner] of Object.entries(answer.errors ?? {})) {
    while (inner && !inner._errors) [field, inner] = Object.entries(inner)[0] ?? [];
    if (inner) return `${field}: ${inner._errors[0].message}`;
  }
  return answer.message;
}

export const server = {
  world: () => call("GET", "world"),
  clock: () => call("GET", "clock"),
  messages: (channel, persona) => call("GET", `channels/${channel}/messages?as=${persona}&newest=300`),
  post: (channel, message) => call("POST", `channels/${channel}/messages`, message),
  run: (channel, command) => call("POST", `channels/${channel}/commands`, command),
  hasTranscripts: async () => (await fetch("/transcripts/")).ok,
};

// Live changes; "onState" hears whether the connection stands.
export function listen(onEvent, onState) {
  const feed = new EventSource("/rehearsal/events");
  feed.onopen = () => onState(true);
  feed.onerror = () => onState(false);
  feed.onmessage = (event) => onEvent(JSON.parse(event.data));
}
