using System.Text.Json.Nodes;
using HcsmChatBot.Chats;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HcsmChatBot.Rehearsal;

/// <summary>What the director's panel can do beyond the sandbox: chats, logs and people that play by themselves, and the bot that goes and comes.</summary>
internal sealed class Director(SandboxHost sandbox, Community community, DirectedBot bot, DirectorBooks books) : IDisposable
{
    private readonly ScriptedPeople people = new(sandbox.Rehearsal, sandbox.Clock, community, books.Script) { Left = () => sandbox.Clock.Speed = 1 };
    private readonly Lock gate = new();
    private PlayedLog? log;

    public Community Community => community;

    public DirectedBot Bot => bot;

    public ScriptedPeople People => people;

    /// <summary>The log that plays, or that was played last.</summary>
    public PlayedLog? Log => log;

    public void Dispose()
    {
        log?.Dispose();
        people.Dispose();
    }

    /// <summary>The moderator opens a chat with a prepared agenda and the participants come; the chat's own clock brings the topics and the end.</summary>
    /// <param name="speed">Of the clock until the chat is over; null leaves it.</param>
    /// <exception cref="DirectorRefusal">The bot is stopped, a chat is open, or there is no such agenda.</exception>
    public void RunSampleChat(string agenda, double? speed, int seed)
    {
        if (books.Agendas.Find(agenda) is null)
            throw new DirectorRefusal(DirectorRefusal.UnknownAgenda);
        RequireFreeChannel();
        sandbox.Rehearsal.RunCommand(
            community.Channel, new RehearsalCommand(community.Moderator, $"{SlashCommands.Chat} {SlashCommands.Start}", new JsonObject { ["agenda"] = agenda }));
        people.BringParticipants(community.Channel, seed);
        if (speed is { } times)
            LetRun(times);
    }

    /// <param name="who">participants, newcomer, promoter or latecomer.</param>
    /// <exception cref="DirectorRefusal">Nobody is called so, or the script has nothing for them to say.</exception>
    public void Bring(string who, int seed)
    {
        if (who == "participants" && !books.Script.Parts.IsEmpty)
        {
            people.BringParticipants(community.Channel, seed);
            return;
        }

        var part = who switch
        {
            "newcomer" => Script.Newcomer,
            "promoter" => Script.Promoter,
            "latecomer" => Script.Latecomer,
            "participants" => throw new DirectorRefusal(DirectorRefusal.NothingToSay),
            _ => throw new DirectorRefusal(DirectorRefusal.UnknownPerson),
        };
        if (books.Script.Part(part).IsEmpty)
            throw new DirectorRefusal(DirectorRefusal.NothingToSay);
        people.BringGuest(part, community.Channel, seed);
    }

    /// <exception cref="DirectorRefusal">The bot is stopped, a chat is open, or a log plays already.</exception>
    public void Play(MeetingLog read, double speed)
    {
        lock (gate)
        {
            if (log is { IsPlaying: true })
                throw new DirectorRefusal(DirectorRefusal.LogIsPlaying);
            RequireFreeChannel();
            log?.Dispose();
            log = new PlayedLog(sandbox.Rehearsal, sandbox.Clock, community, read) { Finished = () => sandbox.Clock.Speed = 1 };
            LetRun(speed);
        }
    }

    public void StopLog()
    {
        lock (gate)
        {
            if (log is { IsPlaying: true })
                sandbox.Clock.Speed = 1;
            log?.Stop();
        }
    }

    private void LetRun(double speed)
    {
        sandbox.Clock.Speed = Math.Clamp(speed, SandboxClock.Slowest, SandboxClock.Fastest);
        sandbox.Clock.Run();
    }

    private void RequireFreeChannel()
    {
        if (bot.Parts is not { } parts)
            throw new DirectorRefusal(DirectorRefusal.BotIsStopped);
        if (parts.GetRequiredService<LiveChats>().InChannel(community.Channel) is { Occupies: true })
            throw new DirectorRefusal(DirectorRefusal.ChatIsOpen);
    }
}

/// <summary>What a director plays from.</summary>
internal sealed record DirectorBooks(Agendas Agendas, Script Script, LogShelf Logs);
