using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The data folder is lost, and a copy of it is brought back: what was said since the copy is still in Discord.</summary>
public sealed class BroughtBackTests
{
    [Theory]
    [Trait("Fault", "56")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_said_since_the_copy_was_made_is_fetched_from_Discord_and_nothing_is_posted_again(bool sessionIsOver)
    {
        await using var room = await BotInSandbox.StartAsync();
        using var copy = new TestFolder();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var said = new List<ulong> { await room.PostAsync("Before the copy.") };
        await room.SettleAsync();
        await room.StopBotAsync();
        Copy(room.Directory, copy.Path);
        await room.StartBotAsync();
        for (var i = 0; i < 120; i++)
            said.Add(await room.PostAsync($"Since the copy, {i}."));
        await room.SettleAsync();
        await room.StopBotAsync();
        var posts = room.MessagesIn(room.Channel).Count;

        Array.ForEach(Directory.GetFiles(room.Directory), File.Delete);
        Copy(copy.Path, room.Directory);
        if (sessionIsOver)
            room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);
        await room.StartBotAsync();

        Assert.Equal(said, (await room.RecordAsync()).Messages.Select(message => message.Id));
        Assert.Equal(posts, room.MessagesIn(room.Channel).Count);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
