namespace HcsmChatBot.Logs;

/// <summary>What is told of a bug that nobody caught: where it was, and nothing that its message may quote.</summary>
internal static class LastWords
{
    private static readonly Discretion Discretion = new();

    /// <summary>In place of what the runtime would write of an exception on a thread of its own.</summary>
    public static void OnUnhandled() => AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
    {
        Tell(unhandled.ExceptionObject as Exception, Console.Error);
        Environment.Exit(ExitStatus.Bug);
    };

    public static string Masked(string text) => Discretion.Of(text, keepLines: true);

    public static void Tell(Exception? bug, TextWriter error)
    {
        error.WriteLine("A bug was met; the bot ends, and goes on from its last commit when it is started again.");
        if (bug is not null)
            error.WriteLine(Masked(DiscreetException.Describe(bug)));
    }
}
