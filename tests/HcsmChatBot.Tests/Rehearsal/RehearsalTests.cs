using System.Diagnostics;
using System.Net;
using HcsmChatBot.Tests.Commands;

namespace HcsmChatBot.Tests.Rehearsal;

/// <summary>Without a token the program is a rehearsal on this machine.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_says_where_to_look_and_shows_its_page_and_its_transcripts()
    {
        using var rehearsal = BuiltBot.Start(folder, [], "run", "--port", "0");
        try
        {
            using var http = new HttpClient { BaseAddress = await PageOfAsync(rehearsal) };

            Assert.Equal("127.0.0.1", http.BaseAddress.Host);
            Assert.Contains("<html", await http.GetStringAsync(""), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("<ul></ul>", await http.GetStringAsync("transcripts/"), StringComparison.Ordinal);
            using var unknown = await http.GetAsync(new Uri("transcripts/5.html", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }
        finally
        {
            await StopAsync(rehearsal);
        }
    }

    [Fact]
    public async Task A_second_one_on_the_same_data_is_refused_in_one_line()
    {
        using var rehearsal = BuiltBot.Start(folder, [], "run", "--port", "0");
        try
        {
            await PageOfAsync(rehearsal);

            Assert.Contains(folder.File("data"), (await BuiltBot.RunAsync(folder, "run", "--port", "0")).OnlyLine(), StringComparison.Ordinal);
        }
        finally
        {
            await StopAsync(rehearsal);
        }
    }

    [Fact]
    public async Task Where_its_port_is_taken_it_takes_the_next_free_one()
    {
        using var rehearsal = BuiltBot.Start(folder, [], "run", "--port", "0");
        using var other = new TestFolder();
        Process? second = null;
        try
        {
            var taken = await PageOfAsync(rehearsal);
            second = BuiltBot.Start(other, [], "run", "--port", $"{taken.Port}");

            Assert.InRange((await PageOfAsync(second)).Port, taken.Port + 1, taken.Port + 20);
        }
        finally
        {
            await StopAsync(rehearsal);
            await StopAsync(second);
            second?.Dispose();
        }
    }

    private static async Task<Uri> PageOfAsync(Process rehearsal)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await rehearsal.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split("Open  ") is ["    ", var page])
                return new Uri(page);
        }

        throw new InvalidOperationException($"The rehearsal did not begin:\n{await rehearsal.StandardError.ReadToEndAsync(patience.Token)}");
    }

    private static async Task StopAsync(Process? rehearsal)
    {
        if (rehearsal is null)
            return;
        rehearsal.Kill();
        await rehearsal.WaitForExitAsync();
    }
}
