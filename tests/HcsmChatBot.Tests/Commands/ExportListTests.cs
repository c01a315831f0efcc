using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Storage;

namespace HcsmChatBot.Tests.Commands;

/// <summary>The list of chats as a terminal shows it.</summary>
public sealed class ExportListTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_title_acts_on_the_terminal_or_makes_a_line_of_its_own()
    {
        await KeepAsync("\u001B]0;Care\a\r\n5  2026-01-01 10:00  \u202Eforged\u009B2J");

        var list = await BuiltBot.RunAsync(folder, "export");

        var line = Assert.Single(list.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("7  2026-11-04 18:00", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter == '\u202E');
    }

    private async Task KeepAsync(string title)
    {
        using var database = Database.OpenToWrite(folder.File("data"));
        using var store = Stores.Over(database);
        var plan = new ChatPlan(7, 1, 2, "hcsmca", Agenda.Unplanned(title), [new Host(3, "Morgan")], Pace: null, ThreadPlan.Topic);
        var open = new Chat.Open(plan, Proceedings.Begin(Now, plan.Agenda), TopicEndsAt: null);
        await store.SaveAsync(new Commit(new Transition(open, []), new ChatEvent.EndDue(Now)), default);
    }
}
