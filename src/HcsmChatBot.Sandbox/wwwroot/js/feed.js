// What happens in the sandbox, as it happens. A socket that drops is opened again; then everything is read anew, since nothing was heard meanwhile.
const Pauses = [200, 500, 1000, 2000, 3000];

// "onState" hears true when everything is told from now on, and false when the connection was lost.
export function listen(onEvent, onState) {
  let tries = 0, waiting, socket;

  function open() {
    clearTimeout(waiting);
    socket = new WebSocket(`ws://${location.host}/rehearsal/socket`);
    socket.onmessage = ({ data }) => (data === "" ? stands() : onEvent(JSON.parse(data)));
    socket.onclose = lost;
  }

  function stands() {
    tries = 0;
    onState(true);
  }

  function lost() {
    onState(false);
    waiting = setTimeout(open, Pauses[Math.min(tries++, Pauses.length - 1)]);
  }

  const hurry = () => socket.readyState === WebSocket.CLOSED && open();
  addEventListener("online", hurry);
  document.addEventListener("visibilitychange", () => document.hidden || hurry());
  open();
}
