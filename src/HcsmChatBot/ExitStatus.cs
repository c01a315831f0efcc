using Microsoft.Extensions.Hosting;

namespace HcsmChatBot;

/// <summary>What the process ends with, for whoever supervises it.</summary>
internal static class ExitStatus
{
    /// <summary>A bug was met: started again, the bot goes on from its last commit.</summary>
    public const int Bug = 1;

    /// <summary>What a command looked at is not as it should be.</summary>
    public const int Unsound = 1;

    /// <summary>A setting, a file or the command line is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>Discord ended the connection for good; starting again does not help until a person has put right what it said.</summary>
    public const int ClosedForGood = 3;

    /// <summary>The connection to Discord, or what reads it, stood still for too long: started again, the bot goes on from its last commit.</summary>
    public const int Deaf = 4;

    /// <summary>What was noted while the bot ran; a bug where work in the background broke, which stops the bot without a word of its own.</summary>
    public static int After(IEnumerable<IHostedService> work) =>
        work.OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true }) ? Bug : Environment.ExitCode;
}
