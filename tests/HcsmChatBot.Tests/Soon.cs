using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace HcsmChatBot.Tests;

/// <summary>Waits for what comes about by itself. How long it takes proves nothing; that it does not come is a failure, which names it.</summary>
internal static class Soon
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task UntilAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") =>
        UntilAsync(() => Task.FromResult(isSo()), what);

    public static async Task UntilAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        for (var waited = Stopwatch.StartNew(); !await isSo();)
        {
            Assert.True(waited.Elapsed < Patience, $"It did not come about in {Patience.TotalSeconds} s: {what}");
            await Task.Delay(5);
        }
    }
}
