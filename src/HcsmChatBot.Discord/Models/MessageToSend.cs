namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/resources/message#create-message</summary>
/// <param name="Content">At most 2,000 characters; may be empty when there is an embed or a file.</param>
/// <param name="Nonce">At most 25 characters; sent with enforce_nonce.</param>
/// <param name="EmbedDescription">At most 4,096 characters, shown as one embed.</param>
/// <param name="ReplyTo">The message in the same channel that this one answers. Where it has gone, this one is refused.</param>
/// <param name="MentionUsers">The only people it may notify.</param>
public sealed record MessageToSend(
    string Content, string? Nonce = null, string? EmbedDescription = null, ulong? ReplyTo = null, IReadOnlyList<ulong>? MentionUsers = null)
{
    /// <summary>UTF-16 units of <see cref="Content"/>.</summary>
    public const int MaxContent = 2000;

    /// <summary>At most 25, in rows of five or as <see cref="Button.StartsRow"/> says.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>Above the buttons, each in a row of its own; a message has at most five rows.</summary>
    public IReadOnlyList<SelectMenu> Selects { get; init; } = [];

    /// <summary>
    /// The only roles whose members it may notify. One that is not mentionable is named without anybody being notified, unless the bot may mention everyone.
    /// </summary>
    public IReadOnlyList<ulong> MentionRoles { get; init; } = [];

    /// <summary>At most 10, of 10 MiB together. https://docs.discord.com/developers/reference#uploading-files</summary>
    public IReadOnlyList<FileToSend> Files { get; init; } = [];
}

/// <param name="Name">With its extension.</param>
public sealed record FileToSend(string Name, ReadOnlyMemory<byte> Content);
