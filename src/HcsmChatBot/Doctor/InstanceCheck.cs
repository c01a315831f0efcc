using HcsmChatBot.Storage;

namespace HcsmChatBot.Doctor;

/// <summary>Whether a bot uses the data folder at this moment, and which process it is.</summary>
internal sealed class InstanceCheck(Installation place) : Check
{
    public override string Name => "instance";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) =>
        Task.FromResult<IReadOnlyList<Finding>>([Judge(LockHolder.Of(Database.LockIn(place.Data)))]);

    internal static Finding Judge(LockHolder holder) => holder switch
    {
        { IsHeld: false } => new Finding("instance", Grade.Note, "No bot runs on this data folder."),
        { Process: { } process } => new Finding("instance", Grade.Note, $"A bot runs on this data folder: process {process}. A second one would be refused.") { Facts = new Dictionary<string, object?> { ["process"] = process } },
        _ => new Finding("instance", Grade.Note, "A bot runs on this data folder, as another account or on another machine. A second one would be refused."),
    };
}
