// What happens to a chat, and what the bot does because of it, in English.
const places = { intro: "the introductions", CT: "the closing thoughts" };
const place = (topic) => places[topic] ?? topic;
const because = {
  Person: "a moderator said so", Thread: "it stands in that thread", Reply: "it is a reply", Label: "it begins with the label", OpenTopic: "that topic was open", Introductions: "no topic had begun",
};
const struck = {
  rateLimited: "A request was refused for being one too many: the bot waits and asks again", slow: "A request was answered late", serverError: "A request failed in Discord: the bot asks again",
  lostReply: "A request was carried out, but its answer was lost", silence: "Discord says nothing more: the bot will notice and come again", torn: "A message arrived torn", corrupt: "A message arrived garbled",
};

export const englishSteps = {
  somebody: "Somebody",
  events: {
    PlanRequested: ({ who }) => `${who} planned a chat`, CancelRequested: ({ who }) => `${who} called the chat off`, HostConfirmed: ({ who }) => `${who} said they will host`,
    StartRequested: ({ who }) => `${who} asked to start the chat`, StartDue: () => "The chat’s hour has come", NextRequested: ({ who }) => `${who} asked for the next topic`,
    TopicRequested: ({ who, topic }) => `${who} asked for ${place(topic)}`, BackRequested: ({ who }) => `${who} asked to go back`, SkipRequested: ({ who, topic }) => `${who} passed over ${topic ? place(topic) : "the next topic"}`,
    PauseRequested: ({ who }) => `${who} stopped the chat’s clock`, ResumeRequested: ({ who }) => `${who} let the chat’s clock run again`, UndoRequested: ({ who }) => `${who} took a step back`,
    RewordRequested: ({ who, topic }) => `${who} reworded ${place(topic)}`, RefileRequested: ({ who, topic }) => `${who} filed a message under ${place(topic)}`, RelinkRequested: ({ who }) => `${who} said what a message answers`,
    CohostRequested: ({ who }) => `${who} named a co-host`, ExtendRequested: ({ who, minutes }) => `${who} gave the topic ${minutes} more minutes`, EndRequested: ({ who }) => `${who} asked to end the chat`,
    StatusRequested: ({ who }) => `${who} asked how things stand`, TopicDue: ({ topic }) => `It is time for ${place(topic)}`, HalfwayDue: ({ topic }) => `Half of the time for ${place(topic)} is over`,
    EndDue: () => "It is time to end", WelcomeDue: () => "A welcome has waited long enough", OpeningPosted: () => "The opening is posted", PromptPosted: ({ topic }) => `The question of ${place(topic)} is posted`,
    SummaryPosted: () => "The summary is posted", PromptWithdrawn: () => "A question was taken back", HostLeft: () => "A host has left", AnnouncementPosted: () => "The announcement is posted",
    PersonErased: () => "Somebody’s part was erased", CreditErased: () => "A credit was erased", PostRefused: ({ refused, code }) => `Discord refused ${refused} (code ${code})`, PlaceGone: () => "A channel or thread is gone",
    MessagePosted: ({ newcomer, who }) => (newcomer ? `${who} posted for the first time` : "A message was posted"),
    BotConnected: () => "The bot connected", BotResumed: () => "The bot came back to where it had been", BotCutOff: () => "The bot’s connection ended",
    BotStarted: () => "The bot was started", BotStopped: () => "The bot was stopped properly", BotCrashed: () => "The bot was stopped at once", BotEnded: () => "The bot ended by itself; its log says why",
    FaultStruck: ({ kind }) => struck[kind] ?? `A failure that was planned (${kind}) has happened`,
  },
  effects: {
    Answer: ({ said, why }) => (said === "Refused" ? `answered that it cannot be done (${why})` : "answered, seen by that person alone"), PostAnnouncement: () => "announced it", AmendAnnouncement: () => "changed the announcement",
    PostOpening: () => "opened the chat", PostPrompt: ({ topic }) => `opened ${place(topic)}`, LinkPrompt: ({ topic }) => `announced ${place(topic)} in the earlier thread`, RaisePrompt: ({ topic }) => `brought ${place(topic)} up again`,
    WithdrawPrompt: ({ topic }) => `took ${place(topic)} back`, AmendPrompt: ({ topic }) => `changed the words of ${place(topic)}`, PostSummary: () => "posted the summary", WithdrawSummary: () => "took the summary back",
    AskModerators: () => "asked the moderators what to do", Welcome: ({ who }) => `welcomed ${who}`, Archive: ({ topic, why }) => `kept it under ${place(topic)}: ${because[why] ?? why}`,
    FileAgain: ({ topic }) => `looked again at what had been said meanwhile for ${place(topic)}`, Refile: ({ topic }) => `moved it to ${place(topic)}`, Relink: () => "noted what it answers",
  },
};
