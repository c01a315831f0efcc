using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Archive;

/// <summary>
/// The button beneath a summary: it gives the transcript to whoever presses it, in their language and seen by nobody else. A file left in the channel
/// would escape every deletion that comes after it.
/// </summary>
public sealed class TranscriptDesk(ArchiveReader archive, GuildOptions options, Texts texts) : InteractionDesk
{
    /// <summary>https://docs.discord.com/developers/reference#uploading-files</summary>
    public const int MaxFileBytes = 10 << 20;

    private const string Name = "transcript";

    /// <param name="language">Of the button's label.</param>
    public static Button Button(ulong chatId, Texts texts, Language language) => new(Asked.CustomId(Name, chatId), texts.Say(language, "transcript.button"));

    public override bool Serves(Asked asked) => asked.IsPress(Name);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var language = asked.Language;
        var format = asked.Arguments.Count > 1 && Enum.TryParse<TranscriptFormat>(asked.Arguments[1], out var named) && Enum.IsDefined(named) ? named : TranscriptFormat.Html;
        // Only the members of a chat's guild may read it, wherever the press comes from.
        if (!ulong.TryParse(asked.Part, out var chatId) || await archive.FindAsync(chatId, stopping) is not { } record || record.GuildId != asked.Interaction.GuildId)
            return new MessageToSend(texts.Say(language, "transcript.none"));

        var files = new TranscriptFiles(options.Of(record.GuildId) with { Language = language });
        using var file = new MemoryStream();
        files.Write(record, format, file);
        return file.Length > MaxFileBytes
            ? new MessageToSend(texts.Say(language, "transcript.too-large", ("chat", chatId))) { Buttons = OtherFormats(chatId, format) }
            : new MessageToSend(texts.Say(language, record.EndedAt is null ? "transcript.so-far" : "transcript"))
            {
                Files = [new FileToSend(files.NameOf(record, format), file.ToArray())],
                Buttons = OtherFormats(chatId, format),
            };

        IReadOnlyList<Button> OtherFormats(ulong chat, TranscriptFormat given) =>
            [.. Enum.GetValues<TranscriptFormat>().Where(other => other != given).Select(other => new Button(Asked.CustomId(Name, chat, other), texts.Say(language, $"transcript.{other}")))];
    }
}
