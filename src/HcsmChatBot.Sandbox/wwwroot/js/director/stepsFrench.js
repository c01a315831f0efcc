// What happens to a chat, and what the bot does because of it, in French.
const places = { intro: "les présentations", CT: "le mot de la fin" };
const place = (topic) => places[topic] ?? topic;
const ofPlace = (topic) => (topic === "intro" ? "des présentations" : topic === "CT" ? "du mot de la fin" : `de ${topic}`);
const because = {
  Person: "une modératrice ou un modérateur l’a dit", Thread: "il est dans ce fil", Reply: "c’est une réponse", Label: "il commence par l’étiquette", OpenTopic: "ce sujet était ouvert", Introductions: "aucun sujet n’avait commencé",
};
const struck = {
  rateLimited: "Une requête de trop a été refusée : le robot attend et redemande", slow: "Une requête a reçu sa réponse en retard", serverError: "Une requête a échoué dans Discord : le robot redemande",
  lostReply: "Une requête a été exécutée, mais sa réponse s’est perdue", silence: "Discord ne dit plus rien : le robot le remarquera et reviendra", torn: "Un message est arrivé déchiré", corrupt: "Un message est arrivé brouillé",
};

export const frenchSteps = {
  somebody: "Quelqu’un",
  events: {
    PlanRequested: ({ who }) => `${who} a planifié un clavardage`, CancelRequested: ({ who }) => `${who} a annulé le clavardage`, HostConfirmed: ({ who }) => `${who} confirme l’animation`,
    StartRequested: ({ who }) => `${who} demande de commencer`, StartDue: () => "L’heure du clavardage est venue", NextRequested: ({ who }) => `${who} demande le sujet suivant`,
    TopicRequested: ({ who, topic }) => `${who} demande ${place(topic)}`, BackRequested: ({ who }) => `${who} demande de revenir en arrière`, SkipRequested: ({ who, topic }) => `${who} saute ${topic ? place(topic) : "le sujet suivant"}`,
    PauseRequested: ({ who }) => `${who} arrête l’horloge du clavardage`, ResumeRequested: ({ who }) => `${who} relance l’horloge du clavardage`, UndoRequested: ({ who }) => `${who} annule une étape`,
    RewordRequested: ({ who, topic }) => `${who} a reformulé ${place(topic)}`, RefileRequested: ({ who, topic }) => `${who} a classé un message sous ${place(topic)}`, RelinkRequested: ({ who }) => `${who} a dit à quoi répond un message`,
    CohostRequested: ({ who }) => `${who} a nommé quelqu’un pour coanimer`, ExtendRequested: ({ who, minutes }) => `${who} donne ${minutes} minutes de plus au sujet`, EndRequested: ({ who }) => `${who} demande de terminer`,
    StatusRequested: ({ who }) => `${who} demande où l’on en est`, TopicDue: ({ topic }) => `C’est l’heure ${ofPlace(topic)}`, HalfwayDue: ({ topic }) => `La moitié du temps ${ofPlace(topic)} est passée`,
    EndDue: () => "C’est l’heure de finir", WelcomeDue: () => "Un accueil a assez attendu", OpeningPosted: () => "L’ouverture est publiée", PromptPosted: ({ topic }) => `La question ${ofPlace(topic)} est publiée`,
    SummaryPosted: () => "Le résumé est publié", PromptWithdrawn: () => "Une question a été retirée", HostLeft: () => "Une personne qui animait est partie", AnnouncementPosted: () => "L’annonce est publiée",
    PersonErased: () => "La part de quelqu’un a été effacée", CreditErased: () => "Une mention a été effacée", PostRefused: ({ refused, code }) => `Discord a refusé ${refused} (code ${code})`, PlaceGone: () => "Un salon ou un fil a disparu",
    MessagePosted: ({ newcomer, who }) => (newcomer ? `${who} a écrit pour la première fois` : "Un message a été écrit"),
    BotConnected: () => "Le robot s’est connecté", BotResumed: () => "Le robot a repris là où il en était", BotCutOff: () => "La connexion du robot a pris fin",
    BotStarted: () => "Le robot a été démarré", BotStopped: () => "Le robot a été arrêté proprement", BotCrashed: () => "Le robot a été arrêté net", BotEnded: () => "Le robot s’est arrêté de lui-même ; son journal dit pourquoi",
    FaultStruck: ({ kind }) => struck[kind] ?? `Une panne prévue (${kind}) s’est produite`,
  },
  effects: {
    Answer: ({ said, why }) => (said === "Refused" ? `a répondu que ce n’est pas possible (${why})` : "a répondu à cette personne seule"), PostAnnouncement: () => "l’a annoncé", AmendAnnouncement: () => "a changé l’annonce",
    PostOpening: () => "a ouvert le clavardage", PostPrompt: ({ topic }) => `a ouvert ${place(topic)}`, LinkPrompt: ({ topic }) => `a annoncé ${place(topic)} dans le fil précédent`, RaisePrompt: ({ topic }) => `a rappelé ${place(topic)}`,
    WithdrawPrompt: ({ topic }) => `a retiré ${place(topic)}`, AmendPrompt: ({ topic }) => `a changé les mots de ${place(topic)}`, PostSummary: () => "a publié le résumé", WithdrawSummary: () => "a retiré le résumé",
    AskModerators: () => "a demandé à la modération quoi faire", Welcome: ({ who }) => `a accueilli ${who}`, Archive: ({ topic, why }) => `l’a gardé sous ${place(topic)} : ${because[why] ?? why}`,
    FileAgain: ({ topic }) => `a revu ce qui s’était dit entre-temps pour ${place(topic)}`, Refile: ({ topic }) => `l’a déplacé sous ${place(topic)}`, Relink: () => "a noté à quoi il répond",
  },
};
