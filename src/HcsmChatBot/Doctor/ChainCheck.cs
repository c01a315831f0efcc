using HcsmChatBot.Storage;

namespace HcsmChatBot.Doctor;

/// <summary>Whether each message is as the bot wrote it: a changed letter within one SQLite cannot see.</summary>
internal sealed class ChainCheck(Installation place) : Check
{
    public override string Name => "chains";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) =>
        File.Exists(Database.FileIn(place.Data)) ? [Judge(await ChainVerification.OfFileAsync(Database.FileIn(place.Data), stopping))] : [];

    internal static Finding Judge(ChainVerdict verdict) => verdict.IsWhole
        ? new Finding("chains", Grade.Ok, $"Each of {verdict.Messages} messages in {verdict.Chats} chats is as the bot wrote it.")
        : new Finding("chains", Grade.Failure, "Messages are not as the bot wrote them.", "verify names the chats; stop the bot, keep a copy of the data folder, and restore a backup.");
}
