// The panel's words in French.
export const french = {
  director: "Régie", about: "Faites arriver des choses dans cette répétition, et voyez ce que le robot en fait.", needsRehearsal: "Il faut pour cela la répétition : lancez le robot sans jeton. Ici le bac à sable tourne seul.",
  speed: "Vitesse de l’horloge", times: (count) => `${count} ×`, transcripts: "Transcriptions et résumés (nouvel onglet)", unreachable: "Le bac à sable ne répond pas.",
  connectionLost: "Le bac à sable ne dit plus rien ; ce qui est affiché ici peut dater. La page réessaie sans cesse.",

  sampleChat: "Clavardage d’essai", sampleAbout: "Morgan ouvre un clavardage avec un programme préparé, dix personnes y prennent part, et l’horloge amène les sujets et la fin.", agenda: "Programme", runNow: "Le lancer",
  sampleRuns: "Le clavardage s’ouvre.",

  people: "Personnes", peopleAbout: "Elles parlent d’elles-mêmes, à l’horloge du bac à sable.",
  bringIn: "Faire entrer",
  bring: { participants: "Dix participants", newcomer: "Une nouvelle personne", promoter: "Un autopromoteur", latecomer: "Un retardataire" },
  came: { participants: "Dix participants sont entrés.", newcomer: "Une nouvelle personne est entrée.", promoter: "Un autopromoteur est entré.", latecomer: "Un retardataire est entré ; il se servira de /now." },
  silence: "Les faire taire", silenced: "On ne dit plus rien.", listening: "Les participants attendent le prochain sujet.",
  stillToSay: (count, runs) => `Encore ${count === 1 ? "une réplique" : `${count} répliques`} à dire.${runs ? "" : " L’horloge est arrêtée."}`,

  playLog: "Un vrai journal", logAbout: "Le journal d’une réunion sur IRC, avec #startmeeting. Il reste sur cette machine.", logFile: "Un fichier à vous", logOfFolder: "Ou un du dossier", play: "Le jouer", stopLog: "Arrêter le journal",
  logPlays: "Le journal se joue.", logStopped: "Le journal est arrêté.", chooseLog: "Choisissez d’abord un fichier.", unreadableFile: "Le fichier n’a pas pu être lu.", logProgress: "Où en est le journal",
  logState: (name, played, lines, refused) => `${name} : ${played} lignes sur ${lines}${refused > 0 ? `, ${refused} refusées` : ""}.`,

  clock: "Horloge", pause: "Arrêter l’horloge", letRun: "La laisser tourner", clockRuns: "L’horloge tourne.", clockStands: "L’horloge est arrêtée.", runs: (times) => (times === 1 ? "tourne" : `tourne ${times} fois plus vite`),
  turn: "L’avancer", turnAbout: "Ce qui devait arriver entre-temps arrive aussitôt. Au prochain démarrage, l’horloge repart du dernier message.", turnOn: (minutes) => `+${minutes} min`, turnedOn: (minutes) => `L’horloge est avancée de ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,

  failures: "Provoquer des pannes", failuresAbout: "Entre le robot et son Discord. La liste, plus bas, montre comment il s’en remet.", rarer: "Pannes plus rares", rarerAbout: "Pour qui connaît la passerelle.",
  fails: {
    abort: "Couper la connexion", close: "Fermer la connexion", reconnect: "Inviter le robot à revenir", invalid: "Dire sa session invalide", forget: "Oublier sa session", silence: "Se taire", torn: "Déchirer un message", corrupt: "Brouiller un message",
    rateLimited: "Trop de requêtes (5 × 429)", slow: "Réponses lentes (10 × 2 s)", serverError: "Erreurs du serveur (5 × 502)", lostReply: "Perdre une réponse",
  },
  failed: {
    abort: "La connexion a été coupée sans un mot.", close: "La connexion a été fermée.", reconnect: "Le robot a été invité à revenir.", invalid: "Le robot sait que sa session est douteuse.",
    forget: "La session est oubliée : le robot doit recommencer.", silence: "La connexion ne dit plus rien ; au robot de le remarquer.", torn: "Le prochain message sera déchiré.", corrupt: "Le prochain message sera brouillé.",
    rateLimited: "Ses cinq prochains envois sont refusés : trop nombreux.", slow: "Ses dix prochaines requêtes durent deux secondes de plus.", serverError: "Ses cinq prochaines requêtes échouent.", lostReply: "Son prochain envoi se fait, et la réponse se perd.",
  },
  mend: "Tout réparer", mended: "Plus rien n’est en panne.", faultsWaiting: (count) => (count === 0 ? "Aucune panne n’est prévue." : count === 1 ? "Une panne attend les prochaines requêtes du robot." : `${count} pannes attendent les prochaines requêtes du robot.`),
  noBot: "Aucun robot ne s’est connecté.", notConnected: "Le robot n’est pas connecté.", connected: (resumes, starts) => `Le robot est connecté (revenu : ${resumes} fois, reparti de zéro : ${starts} fois).`,

  bot: "Le robot lui-même", botAbout: "Arrêté net, il ne dit pas au revoir et ne garde que ce qu’il avait enregistré. Le programme, lui, continue : rien n’est coupé au milieu d’une écriture.",
  botDo: { crash: "L’arrêter net", stop: "L’arrêter proprement", start: "Le démarrer" },
  botDone: { crash: "Le robot a été arrêté en plein travail.", stop: "Le robot s’est arrêté.", start: "Le robot tourne de nouveau." }, botRuns: "Le robot tourne.", botIsStopped: "Le robot est arrêté.",

  strip: "Ce que le robot a fait, et pourquoi", pauseStrip: "Retenir la liste", goOn: (count) => (count > 0 ? `Continuer (${count} de plus)` : "Continuer"),

  firstMinute: "Votre première minute", firstMinuteAbout: "Un clavardage entier en sept étapes. Chacune se coche d’elle-même quand vous l’avez faite. Pour que le robot vous réponde en français : « Langues… », sous le nom de qui parle.", showMe: "Montrez-moi", showStep: (step) => `Montrez-moi : ${step}`, hide: "Masquer ces étapes", showAgain: "Voir les premières étapes", isDone: "fait", isOpen: "à faire",
  allDone: "C’était un clavardage entier. Laissez-en maintenant un se dérouler seul : Clavardage d’essai, plus bas.",
  isKnown: "Qui a répondu a déjà écrit ici : le robot ne l’accueille pas de nouveau. Sous Personnes, faites entrer une nouvelle personne et voyez son accueil.",
  steps: {
    start: ["Commencer un clavardage", ({ start }) => `En tant que Morgan, écrivez ${start} là où l’on écrit, appuyez sur Entrée, choisissez un programme (agenda ou programme), puis Exécuter.`],
    topic: ["Amener le premier sujet", ({ topic }) => `En tant que Morgan, ${topic}, puis Exécuter. Sans rien faire, l’horloge l’amène après cinq minutes.`],
    answer: ["Répondre à T1 pour la première fois", () => "Sous « Parler en tant que », choisissez Noor. Ouvrez le fil de T1, s’il en a un, et écrivez une ligne."],
    welcome: ["Voir l’accueil", () => "Le robot accueille Noor sous sa réponse, par son nom. Un instant suffit."],
    guide: ["Ouvrir son guide", () => "Appuyez sur le bouton sous l’accueil (Starter guide, ou Guide de départ). Seule Noor le voit."],
    end: ["Terminer le clavardage", ({ end }) => `Reparlez en tant que Morgan : dans le salon, ${end}, puis Exécuter. Le résumé paraît.`],
    transcript: ["Ouvrir la transcription", () => "Appuyez sur le bouton sous le résumé (Transcript, ou Transcription). Elle vous vient en fichier."],
  },
  showing: { leader: "Vous parlez en modératrice. Écrivez la commande ici.", newcomer: "Vous parlez en nouvelle personne. Écrivez votre réponse ici.", button: "Le bouton est marqué.", notYet: "Ce n’est pas encore là : faites d’abord les étapes précédentes." },

  refusals: {
    notReady: () => "La répétition démarre encore.", botIsStopped: () => "Le robot est arrêté. Démarrez-le d’abord.", chatIsOpen: () => "Un clavardage est ouvert dans le salon. Terminez-le d’abord.", unknownAgenda: () => "Ce programme n’existe pas.",
    unknownPerson: () => "Il n’y a personne de ce genre.", nothingToSay: () => "Le texte n’a pas de répliques pour ces gens (config/rehearsal).", unknownLog: () => "Ce journal n’existe pas.", logTooLarge: () => "Le journal est trop gros : 8 Mio au plus.",
    logNotRead: (line) => (line > 0 ? `Le journal ne peut pas être lu à la ligne ${line}.` : "Ce n’est pas le journal d’une réunion : pas de #startmeeting, ou pas de date."), logIsPlaying: () => "Un journal se joue déjà. Arrêtez-le d’abord.", notUnderstood: () => "La répétition n’a pas compris.",
  },
};
