using System.Diagnostics;
using System.Globalization;
using HcsmChatBot.Backups;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Xunit.Abstractions;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The database is lost in the middle of a chat and a backup takes its place: the rest comes back from Discord, once, and nothing that was erased.</summary>
public sealed class RestoreDrillTests(ITestOutputHelper output)
{
    private const string Canary = "canary-42aa";

    [Fact]
    [Trait("Fault", "54")]
    [Trait("Fault", "56")]
    public async Task The_archive_is_as_Discord_is_and_nothing_is_posted_twice()
    {
        await using var room = await BotInSandbox.StartAsync();
        var quinn = await QuinnAsync(room);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var one = (await room.RecordAsync()).Prompts[0].ThreadId!.Value;
        var (edited, deleted) = (await room.PostAsync("A1: frist"), await room.PostAsync("regretted", one));
        await room.PostAsync($"{Canary} before", one, quinn);
        var backup = await BackUpAsync(room);

        await room.CommandAsync(room.Moderator, "chat next");
        var two = (await room.RecordAsync()).Prompts[1].ThreadId!.Value;
        await room.PostAsync("In the second thread", two);
        await room.PostAsync($"{Canary} after", two, quinn);
        for (var i = 0; i < 120; i++)
            await room.PostAsync($"Said since, {i}", i % 2 == 0 ? room.Channel : one);
        room.Sandbox.Rehearsal.EditMessage(room.Channel, edited, "A1: first");
        room.Sandbox.Rehearsal.DeleteMessage(one, deleted);
        await room.SettleAsync();
        await room.Service<ChatStore>().ErasePersonAsync(room.Guild, quinn, default);
        await room.StopBotAsync();
        foreach (var file in Directory.GetFiles(room.Directory, "hcsmchatbot.db*"))
            File.Delete(file);

        var clock = Stopwatch.StartNew();
        var restored = await new Restoration(OptionsOf(room), room.Sandbox.Clock).RunAsync(backup, default);
        Assert.All(DatabaseFiles.With(Canary, room.Directory), file => Assert.StartsWith("backups", file, StringComparison.Ordinal));
        await room.StartBotAsync();
        var back = clock.Elapsed;
        await room.CommandAsync(room.Moderator, "chat next");

        var record = await room.RecordAsync();
        Assert.Equal(WorldOf(room, [room.Channel, one, two], but: quinn), record.Messages.Where(message => message.Standing == MessageStanding.Kept).Select(message => $"{message.Id} {message.Text}"));
        Assert.Single(room.MessagesIn(room.Channel), text => text.StartsWith("**T2**", StringComparison.Ordinal));
        Assert.Equal(two, record.Prompts[1].ThreadId);
        Assert.Equal(new TopicLabel(2), record.Messages.Single(message => message.Text == "In the second thread").Filing.Topic);
        Assert.NotEmpty(record.Coverage.Gaps);
        Assert.True((await ChainVerification.OfFileAsync(Database.FileIn(room.Directory), default)).IsWhole);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"RTO {back.TotalSeconds:0.0} s from the restore until all was read back; RPO 0 of {record.Messages.Length - restored.Verdict.Messages} messages since the backup; {restored.ErasedAgain} erasures done again"));
    }

    [Fact]
    [Trait("Fault", "56")]
    public async Task A_summary_that_was_posted_in_the_lost_time_is_the_summary()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync("Hello");
        var backup = await BackUpAsync(room);
        await room.CommandAsync(room.Moderator, "chat end");
        var posted = room.MessagesIn(room.Channel).Count;
        await room.StopBotAsync();
        await new Restoration(OptionsOf(room), room.Sandbox.Clock).RunAsync(backup, default);
        await room.StartBotAsync();

        await room.CommandAsync(room.Moderator, "chat end");

        Assert.Equal(posted, room.MessagesIn(room.Channel).Count);
        Assert.NotNull((await room.RecordAsync()).EndedAt);
    }

    [Fact]
    [Trait("Fault", "56")]
    public async Task That_something_was_opened_in_the_lost_time_is_told()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat end");
        var backup = await BackUpAsync(room);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.StopBotAsync();
        await new Restoration(OptionsOf(room), room.Sandbox.Clock).RunAsync(backup, default);
        await room.StartBotAsync();

        var log = new LevelLog<LostPosts>();
        using var lost = new LostPosts(room.Service<IDiscordRest>(), room.Service<ChatStore>(), room.Service<LiveChats>(), room.Sandbox.Clock, log);
        await lost.StartAsync(default);
        await lost.ExecuteTask!;

        Assert.Contains($" posts of bots in channel {room.Channel} between 2026-11-04", Assert.Single(log.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "54")]
    [Trait("Fault", "56")]
    public async Task An_older_copy_that_somebody_put_in_place_by_hand_loses_at_the_start_what_was_erased_since()
    {
        await using var room = await BotInSandbox.StartAsync();
        var quinn = await QuinnAsync(room);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync(Canary, author: quinn);
        var backup = await BackUpAsync(room);
        await room.Service<ChatStore>().ErasePersonAsync(room.Guild, quinn, default);
        await room.StopBotAsync();
        foreach (var file in Directory.GetFiles(room.Directory, "hcsmchatbot.db*"))
            File.Delete(file);
        File.Move(backup, Database.FileIn(room.Directory));
        Assert.NotEmpty(DatabaseFiles.With(Canary, room.Directory));

        await room.StartBotAsync();

        Assert.Equal(MessageStanding.Deleted, Assert.Single((await room.RecordAsync()).Messages).Standing);
        await Soon.UntilAsync(() => DatabaseFiles.With(Canary, room.Directory) is []);
    }

    private static Task<ulong> QuinnAsync(BotInSandbox room) => room.People.MemberAsync(room.Guild, new SandboxMember("quinn", "Quinn", "en-US", []), default);

    private static StorageOptions OptionsOf(BotInSandbox room) => new() { Directory = room.Directory };

    private static async Task<string> BackUpAsync(BotInSandbox room)
    {
        await room.SettleAsync();
        var folder = new BackupFolder(OptionsOf(room).Backups);
        folder.Prepare();
        var file = folder.FileFor(room.Sandbox.Clock.GetUtcNow());
        await Backup.WriteAsync(Database.FileIn(room.Directory), file, progress: null, default);
        return file;
    }

    /// <summary>What people wrote, as Discord has it, in the order of ids.</summary>
    private static IEnumerable<string> WorldOf(BotInSandbox room, ulong[] places, ulong but) =>
        from place in places
        from message in room.Sandbox.Rehearsal.Messages(place)
        let author = ulong.Parse(message!["author"]!["id"]!.GetValue<string>(), CultureInfo.InvariantCulture)
        where author == room.Participant && author != but
        let id = ulong.Parse(message!["id"]!.GetValue<string>(), CultureInfo.InvariantCulture)
        orderby id
        select $"{id} {message!["content"]!.GetValue<string>()}";
}
