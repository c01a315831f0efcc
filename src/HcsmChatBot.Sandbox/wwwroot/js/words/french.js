// The page's own words in French. Names come in ready to stand within a sentence (see "isolated" in plain.js).
export const french = {
  title: "Répétition de clavardage", speakAs: "Parler en tant que", channels: "Salons", thread: "fil", commands: "Commandes", command: "Commande", run: "Exécuter",
  directMessages: "Messages privés", transcripts: "Transcriptions", live: "en direct", lost: "connexion perdue, nouvel essai…", frozen: "l’horloge est arrêtée",

  upcoming: "À venir", happening: "en ce moment", nobody: "Il n’y a encore personne. Dès que la communauté est là, la page la montre.", people: "Personnes", bots: "Robots", you: "vous", roles: "Rôles :", noRoles: "aucun", language: "Langue :", director: "Régie", openPlaces: "Ouvrir la liste des salons", closeThread: "Fermer le fil",
  privateChannel: "salon privé", unread: "nouveau", mentions: (count) => (count < 2 ? `${count} mention` : `${count} mentions`), mentionsYou: "vous mentionne",
  secondWindow: "Autre fenêtre…", openWindow: "Ouvrir une autre fenêtre", openWindowAs: "Ouvrir une autre fenêtre en tant que…", speakAsThem: "Parler en tant que cette personne",
  languages: "Langues…", settings: "Langues", pageLanguage: "Mots de cette page", botLanguage: (name) => `Discord de ${name}, dont le robot prend la langue`, theirOwn: "celle de cette personne",
  messageActions: "Que faire de ce message", newMessages: "Nouveaux messages", beginning: "C’est ici que cela commence.", loading: "Lecture…",
  newBelow: (count) => (count < 2 ? `${count} nouveau message` : `${count} nouveaux messages`), toPresent: "Aller au plus récent", deletedOf: (name) => `Un message de ${name} a été supprimé.`,
  inReplyTo: "En réponse à", answers: (count) => (count < 2 ? `${count} message` : `${count} messages`), typing: (name) => `${name} écrit…`, mayNotWrite: "Cette personne ne peut pas écrire ici.",
  said: (name, where, text) => `${name}, ${where} : ${text}`, saidMany: (count, name, where) => `${count} nouveaux messages, le dernier de ${name}, ${where}`,

  send: "Envoyer", write: (where) => `Écrire dans ${where}`, writeInThread: "Écrire dans ce fil", reply: "Répondre", replyingTo: (name) => `Réponse à ${name}`, cancel: "Annuler",
  attach: "Joindre un fichier", remove: "Retirer", removeFile: (name) => `Retirer ${name}`, tooLarge: (name, limit) => `${name} est trop grand : un fichier peut avoir jusqu’à ${limit}.`,
  unreadable: (name) => `${name} n’a pas pu être lu.`,

  onlyYou: "Vous seul·e voyez ceci", thinking: "réfléchit…", edited: "modifié", deleted: "un message supprimé", bot: "BOT", empty: "Rien pour l’instant.",
  openThread: "Ouvrir le fil", close: "Fermer", messagesOf: (where) => `Messages de ${where}`, file: "Fichier :", download: (name, size) => `Télécharger ${name}, ${size}`,
  emptyChannel: "Rien n’a encore été dit ici.", invitation: "On lance un clavardage, le robot amène les questions, et les gens répondent. Votre première minute vous fait tout parcourir.", firstSteps: "Commencer la première minute",
  edit: "Modifier", editText: "Modifier votre message", save: "Enregistrer", delete: "Supprimer", askDelete: "Supprimer ce message pour tout le monde ?", keep: "Le garder",

  apps: "Applications", react: "Réagir", reactWith: (emoji) => `Réagir avec ${emoji}`, otherEmoji: "Un autre émoji", add: "Ajouter",
  reactions: (count) => (count < 2 ? `${count} réaction` : `${count} réactions`), addMine: "ajouter la mienne", removeMine: "retirer la mienne",

  waiting: "en attente du robot…", noAnswer: "Le robot n’a pas répondu.", failed: (name) => `Le robot n’a pas répondu à temps à ${name}.`,
  choose: "Choisir", chooseOne: "Choisissez", opensSite: (site) => `ouvre ${site}`, notALink: "pas une adresse web",
  chooseBetween: (least, most) => (least === most ? `Choisissez-en exactement ${most}.` : `Choisissez-en de ${least} à ${most}.`),
  filesBetween: (least, most) => (least === most ? `Joignez-en exactement ${most}.` : `Joignez de ${least} à ${most} fichiers.`),
  submit: "Envoyer", characters: (least, most) => (least > 0 ? `de ${least} à ${most} caractères` : `jusqu’à ${most} caractères`),

  none: "Aucune commande n’est enregistrée. Le robot est-il connecté ?", noneHere: "Aucune commande n’est utilisable ici.",
  optional: "facultatif", yes: "oui", no: "non", unset: "—", usedCommand: (name, command) => `${name} a utilisé ${command}`,
  suggestions: "Suggestions", looking: "recherche de suggestions…", found: (count) => (count < 2 ? `${count} suggestion` : `${count} suggestions`), nothingFound: "aucune suggestion",
  noSuggestions: "Le robot n’a rien suggéré. Vous pouvez écrire votre propre texte.",

  unreachable: "Le bac à sable est injoignable.", refused: (status) => `Le bac à sable a refusé ceci (${status}).`,
  noPermission: "Ce membre n’en a pas le droit ici.", noEmptyMessage: "Un message vide ne peut pas être envoyé.", messageGone: "Ce message n’est plus là.",
  threadArchived: "Ce fil est archivé.", threadLocked: "Ce fil est verrouillé.", unknownEmoji: "Ce n’est pas un émoji.", reactionsFull: "Ce message a autant de réactions différentes qu’il peut en avoir.",
  required: "Ce champ est obligatoire.",
};
