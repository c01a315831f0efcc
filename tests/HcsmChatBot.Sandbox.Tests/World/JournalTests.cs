using System.Text;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.World;

public sealed class JournalTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("sandbox").FullName;

    private string Journal => Path.Combine(directory, "world.jsonl");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_second_start_has_the_same_people_messages_threads_and_commands()
    {
        string kept, deleted;
        await using (var stage = await Stage.OpenAsync(data: directory))
        {
            await stage.RegisterChatAsync();
            kept = (await stage.PostAsync(stage.Messages, new { content = "Kept <@1>" })).Id;
            deleted = (await stage.PostAsync(stage.Messages, new { content = "Deleted" })).Id;
            await stage.PostAsync($"{stage.Messages}/{kept}/threads", new { name = "T1" });
            await stage.CallAsync(HttpMethod.Delete, $"{stage.Messages}/{deleted}");
        }

        await using var again = await Stage.OpenAsync(data: directory);

        Assert.Equal([kept], (await again.GetAsync(again.Messages)).Ids);
        Assert.Equal("T1", (string)(await again.GetAsync($"channels/{kept}"))["name"]!);
        Assert.Equal(160004, (await again.PostAsync($"{again.Messages}/{kept}/threads", new { name = "T1" })).Code);
        Assert.Single((await again.GetAsync($"applications/{again.Bot.ApplicationId}/guilds/{again.Guild}/commands")).List);
    }

    [Fact]
    public async Task A_clock_that_was_turned_ahead_goes_on_from_the_last_that_was_said()
    {
        string before;
        await using (var stage = await Stage.OpenAsync(data: directory))
        {
            stage.Host.Clock.TurnOn(TimeSpan.FromDays(3));
            before = (await stage.PostAsync(stage.Messages, new { content = "In three days" })).Id;
        }

        await using var again = await Stage.OpenAsync(data: directory);
        var after = (await again.PostAsync(again.Messages, new { content = "And then" })).Id;

        Assert.True(again.Host.Clock.Running);
        Assert.Equal([after, before], (await again.GetAsync(again.Messages)).Ids);
    }

    [Fact]
    public async Task Starting_again_writes_nothing_new()
    {
        await using (await Stage.OpenAsync(data: directory))
        {
        }

        var length = new FileInfo(Journal).Length;
        await using (await Stage.OpenAsync(data: directory))
        {
        }

        Assert.Equal(length, new FileInfo(Journal).Length);
    }

    [Fact]
    public async Task A_torn_last_line_is_cut_off_and_writing_goes_on()
    {
        await using (var stage = await Stage.OpenAsync(data: directory))
            await stage.PostAsync(stage.Messages, new { content = "Whole" });
        await File.AppendAllTextAsync(Journal, """{"shelf":"messages","key":"9","docum""", Encoding.UTF8);

        await using (var stage = await Stage.OpenAsync(data: directory))
            await stage.PostAsync(stage.Messages, new { content = "After" });

        await using var third = await Stage.OpenAsync(data: directory);
        Assert.Equal(["After", "Whole"], (await third.GetAsync(third.Messages)).List.Select(message => (string)message!["content"]!));
    }

    [Fact]
    public async Task A_damaged_line_in_the_middle_is_named()
    {
        await File.WriteAllTextAsync(Journal, "{}\n");

        var damaged = Assert.Throws<InvalidDataException>(() => SandboxHost.Build(new SandboxOptions { DataDirectory = directory }));

        Assert.Contains("Line 1", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interaction_left_over_by_a_crash_fails_when_its_time_is_up()
    {
        var time = new ManualTime();
        ulong id;
        await using (var stage = await Stage.OpenAsync(time, data: directory))
        {
            await stage.RegisterChatAsync();
            id = stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "chat end"));
        }

        await using var again = await Stage.OpenAsync(time, data: directory);
        Assert.Equal("pending", (string)again.Rehearsal.StateOf(id)["state"]!);

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("failed", (string)again.Rehearsal.StateOf(id)["state"]!);
    }
}
