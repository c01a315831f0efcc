using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

/// <summary>A role that cannot be mentioned is shown, and nobody is notified; the message is posted all the same.</summary>
public sealed class RoleMentionTests
{
    private const ulong MentionEveryone = 1UL << 17;

    [Theory]
    [InlineData(false, 0UL, false)]
    [InlineData(true, 0UL, true)]
    [InlineData(false, MentionEveryone, true)]
    public async Task A_role_is_notified_when_it_or_the_author_may(bool mentionable, ulong alsoMay, bool notified)
    {
        await using var stage = await Stage.OpenAsync();
        var role = stage.Rehearsal.EnsureRole(stage.Guild, "Reminders", 0, mentionable);
        stage.Rehearsal.EnsureRole(stage.Guild, "@everyone", (1UL << 10) | (1UL << 11) | alsoMay);

        var posted = await PostAsync(stage, role, role);

        Assert.Equal($"<@&{role}> in an hour", (string)posted["content"]!);
        Assert.Equal(notified ? [$"{role}"] : [], posted["mention_roles"].AsArray().Select(id => (string)id!));
    }

    [Fact]
    public async Task A_role_that_is_not_named_as_allowed_is_not_notified()
    {
        await using var stage = await Stage.OpenAsync();
        var role = stage.Rehearsal.EnsureRole(stage.Guild, "Reminders", 0, mentionable: true);
        var other = stage.Rehearsal.EnsureRole(stage.Guild, "Others", 0, mentionable: true);

        Assert.Empty((await PostAsync(stage, role, other))["mention_roles"].AsArray());
    }

    [Fact]
    public async Task A_role_of_another_guild_or_of_none_is_not_notified()
    {
        await using var stage = await Stage.OpenAsync();
        var elsewhere = stage.Rehearsal.EnsureRole(stage.Rehearsal.EnsureGuild("Elsewhere"), "Reminders", 0, mentionable: true);

        Assert.Empty((await PostAsync(stage, elsewhere, elsewhere))["mention_roles"].AsArray());
        Assert.Empty((await PostAsync(stage, 5, 5))["mention_roles"].AsArray());
    }

    [Fact]
    public async Task A_role_that_becomes_mentionable_is_announced()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.EnsureRole(stage.Guild, "Reminders", 0);
        using var socket = await stage.ListenAsync();

        await stage.RehearseAsync(HttpMethod.Put, $"guilds/{stage.Guild}/roles", new { name = "Reminders", permissions = "0", mentionable = true });

        Assert.True((bool)(await socket.NextAsync("GUILD_ROLE_UPDATE"))["role"]!["mentionable"]!);
    }

    private static Task<Reply> PostAsync(Stage stage, ulong role, ulong allowed) => stage.PostAsync(
        stage.Messages, new { content = $"<@&{role}> in an hour", allowed_mentions = new { parse = Array.Empty<string>(), roles = new[] { $"{allowed}" } } });
}
