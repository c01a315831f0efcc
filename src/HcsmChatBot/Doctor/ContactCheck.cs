namespace HcsmChatBot.Doctor;

/// <summary>Whether people are told whom to turn to about what is kept of them.</summary>
internal sealed class ContactCheck(Installation place) : Check
{
    public override string Name => "privacy";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) => Task.FromResult<IReadOnlyList<Finding>>([Judge(place.Storage.Contact)]);

    internal static Finding Judge(string contact) => string.IsNullOrWhiteSpace(contact)
        ? new Finding("privacy", Grade.Warning, "/privacy names nobody to turn to: Storage:Contact is empty.", "Set it to who runs the bot and how to reach them, as HCSM_STORAGE__CONTACT or in appsettings.json.")
        : new Finding("privacy", Grade.Ok, "/privacy says whom to turn to.");
}
