// The page's own words. What people and the bot say is never translated.
const english = {
  title: "Chat rehearsal", speakAs: "Speak as", channels: "Channels", threads: "Threads", commands: "Commands", command: "Command", run: "Run",
  transcripts: "Transcripts", send: "Send", write: (where) => `Message ${where}`, reply: "Reply", replyingTo: (name) => `Replying to ${name}`, cancel: "Cancel",
  onlyYou: "Only you can see this", thinking: "thinking…", edited: "edited", deleted: "a deleted message", bot: "BOT", empty: "Nothing here yet.",
  none: "No commands are registered. Is the bot connected?", failed: (name) => `The bot did not answer /${name} in time.`, openThread: "Open the thread", close: "Close",
  live: "live", lost: "connection lost, trying again…", optional: "optional", yes: "yes", no: "no", unset: "—", frozen: "clock stands still", usedCommand: (name, command) => `${name} used /${command}`,
};

const french = {
  title: "Répétition de chat", speakAs: "Parler en tant que", channels: "Salons", threads: "Fils", commands: "Commandes", command: "Commande", run: "Exécuter",
  transcripts: "Transcriptions", send: "Envoyer", write: (where) => `Écrire dans ${where}`, reply: "Répondre", replyingTo: (name) => `Réponse à ${name}`, cancel: "Annuler",
  onlyYou: "Vous seul·e voyez ceci", thinking: "réfléchit…", edited: "modifié", deleted: "un message supprimé", bot: "BOT", empty: "Rien pour l’instant.",
  none: "Aucune commande n’est enregistrée. Le bot est-il connecté ?", failed: (name) => `Le bot n’a pas répondu à temps à /${name}.`, openThread: "Ouvrir le fil", close: "Fermer",
  live: "en direct", lost: "connexion perdue, nouvel essai…", optional: "facultatif", yes: "oui", no: "non", unset: "—", frozen: "l’horloge est arrêtée", usedCommand: (name, command) => `${name} a utilisé /${command}`,
};

export const language = navigator.language.startsWith("fr") ? "fr" : "en";
export const words = language === "fr" ? french : english;

export function translatePage() {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = words[element.dataset.text];
}
