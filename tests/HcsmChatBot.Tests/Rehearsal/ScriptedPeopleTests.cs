using System.Collections.Immutable;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Rehearsal;

/// <summary>Scripted people talk on the sandbox's clock, where people would.</summary>
public sealed class ScriptedPeopleTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableDictionary<string, ImmutableArray<ScriptLine>> Parts = ScriptReader.Read("script", [
        "## Introductions", "- 0:10 Amina: Hello.", "- 0:20 Bao > Amina: Welcome.",
        "## T1", "- 0:10 Bao: First.", "- 0:30 Amina > Bao: Second.",
        "## Newcomer", "- 0:05 Robin: May I?"]);

    private readonly SandboxHost sandbox = SandboxHost.Build(new SandboxOptions());
    private readonly Community community;
    private readonly ScriptedPeople people;
    private readonly ulong bot;

    public ScriptedPeopleTests()
    {
        sandbox.Clock.Set(Wednesday);
        var guild = sandbox.Rehearsal.EnsureGuild("Community");
        bot = sandbox.Rehearsal.EnsureMember(guild, new RehearsalMember("bot", "Facilitator") { Bot = true });
        community = new Community(guild, sandbox.Rehearsal.EnsureChannel(guild, "hcsmca"), 0, 0, new SandboxBot(bot, ""));
        people = new ScriptedPeople(sandbox.Rehearsal, sandbox.Clock, community, new Script("en", Parts));
    }

    public async ValueTask DisposeAsync()
    {
        people.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public void The_same_seed_says_the_same_at_the_same_instants()
    {
        people.BringParticipants(community.Channel, seed: 7);
        Pass(minutes: 2);
        var once = Said();
        people.Silence();
        sandbox.Clock.Set(Wednesday.AddHours(1));

        people.BringParticipants(community.Channel, seed: 7);
        Pass(minutes: 2);

        Assert.Equal(2, once.Count);
        Assert.Equal(once.Select(line => (line.Text, line.At.AddHours(1))), Said().Skip(2).Select(line => (line.Text, line.At)));
    }

    [Fact]
    public void Another_seed_pauses_otherwise()
    {
        people.BringParticipants(community.Channel, seed: 7);
        people.BringParticipants(community.Channel, seed: 8);
        Pass(minutes: 2);

        Assert.Equal(4, Said().Select(line => line.At).Distinct().Count());
    }

    [Fact]
    public void Time_that_stands_brings_nothing()
    {
        people.BringParticipants(community.Channel, seed: 1);

        Assert.Empty(Said());
        Assert.Equal(2, people.Waiting);
    }

    [Fact]
    public void They_answer_a_topic_when_it_opens_and_only_once()
    {
        people.BringParticipants(community.Channel, seed: 1);
        Pass(minutes: 2);
        Prompt("**T1**");
        Pass(minutes: 5);

        Assert.Equal(["Hello.", "Welcome.", "First.", "Second."], Said().Select(line => line.Text));
    }

    [Fact]
    public void What_answers_somebody_is_a_reply_to_their_last_words()
    {
        people.BringParticipants(community.Channel, seed: 1);
        Pass(minutes: 2);

        var said = sandbox.Rehearsal.Messages(community.Channel);
        Assert.Equal((string?)said[0]!["id"], (string?)said[1]!["message_reference"]!["message_id"]);
    }

    [Fact]
    public void Where_a_topic_is_open_nobody_introduces_themselves()
    {
        Prompt("**T1**");
        people.BringParticipants(community.Channel, seed: 1);
        Pass(minutes: 5);

        Assert.Equal(["First.", "Second."], Said().Select(line => line.Text));
    }

    [Fact]
    public void Each_newcomer_is_somebody_else()
    {
        people.BringGuest(Script.Newcomer, community.Channel, seed: 1);
        people.BringGuest(Script.Newcomer, community.Channel, seed: 1);
        Pass(minutes: 1);

        Assert.Equal(2, sandbox.Rehearsal.Messages(community.Channel).Select(message => (string?)message!["author"]!["id"]).Distinct().Count());
    }

    [Fact]
    public void Silenced_they_say_nothing_more()
    {
        people.BringParticipants(community.Channel, seed: 1);
        people.Silence();
        Prompt("**T1**");
        Pass(minutes: 5);

        Assert.Empty(Said());
    }

    [Fact]
    public void A_channel_that_goes_takes_the_talk_with_it()
    {
        Prompt("**T1**");
        people.BringParticipants(community.Channel, seed: 1);
        sandbox.Rehearsal.DeleteChannel(community.Channel);

        Pass(minutes: 5);

        Assert.Equal((0, false), (people.Waiting, people.Listen));
    }

    private void Pass(int minutes) => sandbox.Clock.Set(sandbox.Clock.GetUtcNow().AddMinutes(minutes));

    private void Prompt(string content) => sandbox.Rehearsal.PostMessage(community.Channel, new RehearsalMessage(bot, content));

    /// <summary>By people, not by the bot.</summary>
    private List<(string Text, DateTimeOffset At)> Said() => [.. sandbox.Rehearsal.Messages(community.Channel)
        .Where(message => message!["author"]!["bot"]?.GetValue<bool>() != true)
        .Select(message => ((string)message!["content"]!, Discord.Models.Snowflake.TimeOf(ulong.Parse((string)message["id"]!, provider: null))))];
}
