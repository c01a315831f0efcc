namespace HcsmChatBot.Discord.Tests;

/// <summary>How long a test waits for an event that must come, before it calls it missing. Never waited for in a green run.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
}
