// The director's panel: what can be made to happen in the rehearsal.
// "context" is { server, world, words, language, personas, openChannel(id), openThread(id), actAs(memberId) }.
export function startDirector(element) {
  element.hidden = true;
}
