namespace HcsmChatBot.Panel;

/// <summary>Something that asks those who moderate for their attention, in a line of the panel. Who registers one adds it to every panel.</summary>
public abstract class PanelLine
{
    /// <summary>Null where there is nothing to tell. It names nobody and repeats nothing that people wrote.</summary>
    public abstract ValueTask<string?> SayAsync(PanelView view, CancellationToken stopping);
}
