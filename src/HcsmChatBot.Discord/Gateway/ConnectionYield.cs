namespace HcsmChatBot.Discord.Gateway;

/// <summary>What a connection has brought.</summary>
internal enum ConnectionYield
{
    Nothing,

    /// <summary>READY or RESUMED, and soon its end.</summary>
    SessionAlone,

    /// <summary>Events, or a while in which there might have been some.</summary>
    Events,
}
