namespace HcsmChatBot;

/// <summary>What the process ends with, for whoever supervises it.</summary>
internal static class ExitStatus
{
    /// <summary>A bug was met: started again, the bot goes on from its last commit.</summary>
    public const int Bug = 1;

    /// <summary>A setting, a file or the command line is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>Discord ended the connection for good; starting again does not help until a person has put right what it said.</summary>
    public const int ClosedForGood = 3;
}
