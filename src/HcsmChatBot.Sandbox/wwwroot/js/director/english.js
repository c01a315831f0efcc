// The panel's words in English.
export const english = {
  director: "Director", about: "Make things happen in this rehearsal, and see what the bot makes of them.", needsRehearsal: "This needs the rehearsal: start the bot without a token. Here the sandbox runs alone.",
  speed: "Speed of the clock", times: (count) => `${count}×`, transcripts: "Transcripts and summaries (new tab)", unreachable: "The sandbox cannot be reached.",
  connectionLost: "Nothing is heard from the sandbox; what stands here may be old. The page keeps trying.",

  sampleChat: "Sample chat", sampleAbout: "Morgan opens a chat from a prepared agenda, ten people take part, and the clock brings the topics and the end.", agenda: "Agenda", runNow: "Run it now",
  sampleRuns: "The chat is being opened.",

  people: "People", peopleAbout: "They talk by themselves, on the clock of the sandbox.",
  bringIn: "Bring in",
  bring: { participants: "Ten participants", newcomer: "A newcomer", promoter: "A self-promoter", latecomer: "A latecomer" },
  came: { participants: "Ten participants have come in.", newcomer: "A newcomer has come in.", promoter: "A self-promoter has come in.", latecomer: "A latecomer has come in, and will use /now." },
  silence: "Silence them", silenced: "They say nothing more.", listening: "The participants wait for the next topic.",
  stillToSay: (count, runs) => `${count === 1 ? "1 line is" : `${count} lines are`} still to be said.${runs ? "" : " The clock stands still."}`,

  playLog: "A real log", logAbout: "The log of a meeting on IRC, with #startmeeting in it. It stays on this machine.", logFile: "A file of yours", logOfFolder: "Or one of the folder", play: "Play it", stopLog: "Stop the log",
  logPlays: "The log plays.", logStopped: "The log is stopped.", chooseLog: "Choose a file first.", unreadableFile: "The file could not be read.", logProgress: "How far the log has come",
  logState: (name, played, lines, refused) => `${name}: ${played} of ${lines} lines${refused > 0 ? `, ${refused} refused` : ""}.`,

  clock: "Clock", pause: "Stop the clock", letRun: "Let it run", clockRuns: "The clock runs.", clockStands: "The clock stands still.", runs: (times) => (times === 1 ? "runs" : `runs ${times} times as fast`),
  turn: "Turn it on", turnAbout: "What is due meanwhile happens at once. At the next start the clock goes on from the last that was said.", turnOn: (minutes) => `+${minutes} min`, turnedOn: (minutes) => `The clock is ${minutes} ${minutes === 1 ? "minute" : "minutes"} further.`,

  failures: "Make things fail", failuresAbout: "Between the bot and its Discord. The list below shows how it recovers.", rarer: "Rarer failures", rarerAbout: "For those who know the gateway.",
  fails: {
    abort: "Cut the connection", close: "Close the connection", reconnect: "Ask the bot to reconnect", invalid: "Call its session invalid", forget: "Forget its session", silence: "Fall silent", torn: "Tear a message", corrupt: "Garble a message",
    rateLimited: "Too many requests (5 × 429)", slow: "Slow answers (10 × 2 s)", serverError: "Server errors (5 × 502)", lostReply: "Lose an answer",
  },
  failed: {
    abort: "The connection was cut without a word.", close: "The connection was closed.", reconnect: "The bot was asked to come again.", invalid: "The bot was told that its session is doubtful.",
    forget: "The session is forgotten: the bot must begin anew.", silence: "The connection says nothing more; the bot must notice by itself.", torn: "The next message will be torn.", corrupt: "The next message will be garbled.",
    rateLimited: "Its next five posts are refused for being too many.", slow: "Its next ten requests take two seconds longer.", serverError: "Its next five requests fail.", lostReply: "Its next post is done, and the answer is lost.",
  },
  mend: "Mend everything", mended: "Nothing fails any more.", faultsWaiting: (count) => (count === 0 ? "Nothing is planned to fail." : count === 1 ? "1 failure waits for the bot’s next requests." : `${count} failures wait for the bot’s next requests.`),
  noBot: "No bot has connected.", notConnected: "The bot is not connected.", connected: (resumes, starts) => `The bot is connected (came back: ${resumes}, connected anew: ${starts}).`,

  bot: "The bot itself", botAbout: "Stopped at once, it says no goodbye and keeps only what it had stored. The program itself goes on, so nothing is torn in the middle of being written.",
  botDo: { crash: "Stop it at once", stop: "Stop it properly", start: "Start it" },
  botDone: { crash: "The bot was stopped in the middle.", stop: "The bot has stopped.", start: "The bot runs again." }, botRuns: "The bot runs.", botIsStopped: "The bot is stopped.",

  strip: "What the bot did, and why", pauseStrip: "Hold the list", goOn: (count) => (count > 0 ? `Go on (${count} new)` : "Go on"),

  firstMinute: "Your first minute", firstMinuteAbout: "A whole chat in seven steps. Each is ticked by itself once you have done it.", showMe: "Show me", showStep: (step) => `Show me: ${step}`, hide: "Hide these steps", showAgain: "Show the first steps", isDone: "done", isOpen: "still to do",
  allDone: "That was a whole chat. Next, let one run by itself: Sample chat, below.",
  isKnown: "Whoever answered has spoken here before, so the bot does not greet them again. Under People, bring in a newcomer and look at theirs.",
  steps: {
    start: ["Start a chat", ({ start }) => `Speaking as Morgan, write ${start} where messages are written, press Enter, choose an agenda and press Run.`],
    topic: ["Bring the first topic", ({ topic }) => `As Morgan, ${topic}, then Run. Left alone, the clock brings it after five minutes.`],
    answer: ["Answer T1 as a newcomer", () => "Under “Speak as”, choose Noor. Open the thread of T1, where it has one, and write a line."],
    welcome: ["See the welcome", () => "The bot greets Noor beneath her answer, by name. It takes a moment."],
    guide: ["Open its guide", () => "Press Starter guide under the welcome. Only Noor sees it."],
    end: ["End the chat", ({ end }) => `Speak as Morgan again: in the channel, ${end}, then Run. The summary appears.`],
    transcript: ["Open the transcript", () => "Press Transcript under the summary. You get it as a file."],
  },
  showing: { leader: "You speak as the moderator. Write the command here.", newcomer: "You speak as the newcomer. Write your answer here.", button: "The button is marked.", notYet: "It is not there yet: do the steps before it first." },

  refusals: {
    notReady: () => "The rehearsal is still starting.", botIsStopped: () => "The bot is stopped. Start it first.", chatIsOpen: () => "A chat is open in the channel. End it first.", unknownAgenda: () => "There is no such agenda.",
    unknownPerson: () => "There is nobody of that kind.", nothingToSay: () => "The script has no lines for them (config/rehearsal).", unknownLog: () => "There is no such log.", logTooLarge: () => "The log is too large: at most 8 MiB.",
    logNotRead: (line) => (line > 0 ? `The log cannot be read at line ${line}.` : "This is not the log of a meeting: no #startmeeting in it, or no date."), logIsPlaying: () => "A log plays already. Stop it first.", notUnderstood: () => "The rehearsal did not understand this.",
  },
};
