using System.Collections.Immutable;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Planning;

/// <summary>What a plan looks like before anybody else sees it. The chat is on Wednesday, 13:00 in Toronto.</summary>
public sealed class PlanPreviewTests : IAsyncDisposable
{
    private static readonly UInt128 All = UInt128.MaxValue;
    private static readonly ChatOptions Options = new() { ModeratorsChannel = "hcsmca" };

    private readonly ScriptedShell shell = new(Options);

    public PlanPreviewTests() => shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild with { Channels = [new Channel { Id = ScriptedShell.Place, GuildId = ScriptedShell.Guild, Name = "hcsmca" }] }));

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public void Each_question_stands_with_its_time_as_it_will_look_in_both_languages()
    {
        var preview = Of(Pair("Why?", "Pourquoi ?"), Pair("How?", "Comment ?"));

        Assert.Equal(
            $"{Clock(0)} (5 min) Introductions\n\n{Clock(5)} (10 min)\n**T1** Why?\n**T1** Pourquoi ?\n\n{Clock(15)} (10 min)\n**T2** How?\n**T2** Comment ?\n\n{Clock(25)} (5 min) Closing thoughts",
            preview.EmbedDescription);
        Assert.EndsWith("**Hope**\nWhen: <t:1793815200:F>\nVancouver 10:00 · St. John’s 14:30\nHost: Morgan\nGuests: Sarah Downey\\, CEO\n2 topics, 30 minutes in all.", preview.Content, StringComparison.Ordinal);
        Assert.Equal(["plan-publish", "plan-edit", "plan-discard"], preview.Buttons.Select(button => button.CustomId.Split(':')[0]));
    }

    [Fact]
    public void What_was_found_is_told_in_words_once_for_all_topics_it_is_true_of()
    {
        var preview = Of(new Topic(default, new string('a', 281)), new Topic(default, new string('b', 290)), new Topic(default, "Who knows #patientsafety?"));

        Assert.EndsWith(
            "None of it stops the plan:\n- T1, T2: over 280 characters. On a phone, a short question is read at once; the rest can go into a link.\n"
            + "- T3: \\#patientsafety is easier to read, and for screen readers to say, as \\#PatientSafety.",
            preview.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_permission_that_would_add_the_event_is_named() =>
        Assert.EndsWith("allow me “Create Events” and publish again.", Of(held: Permissions.SetOf(Permission.SendMessages), new Topic(default, "Why?")).Content, StringComparison.Ordinal);

    [Theory]
    [InlineData("Reminders", "Reminders: this server has no role “Reminders”")]
    [InlineData("Nurses", "Reminders: the role “Nurses” cannot be mentioned")]
    public void A_role_that_cannot_be_mentioned_is_told(string role, string told)
    {
        var held = Permissions.SetOf(Permission.CreateEvents);
        Assert.Contains(told, Preview(new ChatOptions { ModeratorsChannel = "hcsmca", ReminderRole = role }).Of(Proposed(new Topic(default, "Why?")), Language.En, held).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_community_without_a_moderators_room_hears_where_its_moderators_are_told() =>
        Assert.Contains("this server has no channel “moderators”", Preview(new ChatOptions()).Of(Proposed(new Topic(default, "Why?")), Language.En, All).Content, StringComparison.Ordinal);

    [Fact]
    public void The_longest_plan_fits_and_says_what_is_not_shown()
    {
        var preview = Of([.. Enumerable.Range(1, 25).Select(n => new Topic(default, $"#{new string('m', 30)}{n} https://example.org/ {new string('e', 1800)} photo", Link: new Uri("https://example.org/" + new string('l', 900))))]);

        Assert.InRange(preview.Content.Length, 1, 2000);
        Assert.InRange(preview.EmbedDescription!.Length, 1, 4096);
        Assert.EndsWith("more parts of the hour, which do not fit here but are kept.", preview.EmbedDescription, StringComparison.Ordinal);
        Assert.Matches("… and [0-9]+ more.$", preview.Content);
    }

    [Fact]
    public void Without_an_hour_the_minutes_are_counted_from_the_opening_and_a_jump_of_the_clocks_is_told()
    {
        var byHand = Preview(Options).Of(Proposed(new Topic(default, "Why?")) with { StartsAt = null }, Language.En, All);
        var jumped = Preview(Options).Of(Proposed(new Topic(default, "Why?")) with { Jump = ClockJump.Repeated }, Language.En, All);

        Assert.Contains("+5 min (10 min)\n**T1** Why?", byHand.EmbedDescription, StringComparison.Ordinal);
        Assert.Contains("the clocks are put back then", jumped.Content, StringComparison.Ordinal);
    }

    private MessageToSend Of(params Topic[] topics) => Of(All, topics);

    private MessageToSend Of(UInt128 held, params Topic[] topics) => Preview(Options).Of(Proposed(topics), Language.En, held);

    private PlanPreview Preview(ChatOptions usual)
    {
        var options = new GuildOptions(usual);
        var cities = new SeriesFile([], [new City("Vancouver", "Vancouver", Zone("America/Vancouver")), new City("St. John’s", "St. John’s", Zone("America/St_Johns"))]);
        var setting = new PlanSetting(shell.Series, new CityTimes(cities, shell.Texts), options);
        var room = new HcsmChatBot.Chats.ModeratorsRoom(shell.Guilds, options);
        return new PlanPreview(shell.Texts, new PlanWords(shell.Texts, options), setting, new FindingWords(shell.Texts), new PlanAllowances(shell.Guilds, setting, room, shell.Texts, options));
    }

    private static Proposal Proposed(params Topic[] topics)
    {
        var agenda = new Agenda("Hope", null, [.. topics.Select((topic, index) => topic with { Label = new TopicLabel(index + 1) })]) { Guests = ["Sarah Downey, CEO"] };
        var plan = ScriptedShell.OpenChat().Plan with { Agenda = agenda, Pace = Options.Pace };
        return new Proposal(new PlanDraft(5, ScriptedShell.Guild, ScriptedShell.Place, 3), plan, ScriptedShell.Wednesday, ClockJump.None, ImmutableArray<string>.Empty);
    }

    private static Topic Pair(string prompt, string translation) => new(default, prompt) { Translation = new Translation("fr", translation) };

    private static string Clock(int minutes) => $"<t:{ScriptedShell.Wednesday.AddMinutes(minutes).ToUnixTimeSeconds()}:t>";

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);
}
