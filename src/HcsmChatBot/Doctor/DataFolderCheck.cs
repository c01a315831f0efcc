namespace HcsmChatBot.Doctor;

/// <summary>Whether the data folder can be written, and by whom it can be read: it holds what people wrote.</summary>
internal sealed class DataFolderCheck(Installation place) : Check
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public override string Name => "data-folder";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) => Task.FromResult<IReadOnlyList<Finding>>([.. Examine()]);

    private IEnumerable<Finding> Examine()
    {
        if (!OperatingSystem.IsWindows() && JudgeAccount(Environment.IsPrivilegedProcess) is { } account)
            yield return account;
        if (File.Exists(place.Data))
            yield return new Finding(Name, Grade.Failure, $"{place.Data} is a file, not a folder.", "Name a folder with Storage:Directory or --data.");
        else if (!Directory.Exists(place.Data))
            yield return new Finding(Name, Grade.Note, $"There is no folder {place.Data} yet; the bot makes it when it first starts.");
        else
            yield return Judge(place.Data, IsWritable(), OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(place.Data));
    }

    internal static Finding Judge(string folder, bool isWritable, UnixFileMode mode) => (isWritable, mode & OfOthers) switch
    {
        (false, _) => new Finding("data-folder", Grade.Failure, $"{folder} cannot be written by this account, so nothing said in a chat could be kept.", "Give it to the account the bot runs as, or run doctor as that account."),
        (_, not UnixFileMode.None) => new Finding("data-folder", Grade.Warning, $"{folder} is open to other accounts of this machine; it holds what people wrote.", $"chmod 700 {folder}"),
        _ => new Finding("data-folder", Grade.Ok, $"{folder} can be written, and other accounts cannot look into it."),
    };

    internal static Finding? JudgeAccount(bool isRoot) => isRoot
        ? new Finding("account", Grade.Warning, "This runs as root. The bot needs no rights of the machine, and what root makes, another account cannot write.", "Run bot and doctor as an account of their own.")
        : null;

    private bool IsWritable()
    {
        try
        {
            using var probe = new FileStream(Path.Combine(place.Data, $".doctor-{Guid.NewGuid():n}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
