using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#create-message and https://docs.discord.com/developers/components/reference</summary>
internal static class MessageLimits
{
    public const int ContentCharacters = 2000;
    public const int NonceCharacters = 25;
    public const int EmbedCharacters = 4096;
    public const int Buttons = 25;
    public const int ButtonCharacters = 80;
    public const int CustomIdCharacters = 100;
    public const int Mentions = 100;
    public const int Files = 10;

    /// <summary>Of a whole request. https://docs.discord.com/developers/reference#uploading-files</summary>
    public const int FileBytes = 25 * 1024 * 1024;

    /// <exception cref="DiscordException">Discord would refuse the message.</exception>
    public static void Check(MessageToSend message)
    {
        Limit.Text(message.Content, ContentCharacters, "content");
        Limit.Text(message.Nonce, NonceCharacters, "nonce");
        Limit.Text(message.EmbedDescription, EmbedCharacters, "embeds.description");
        Limit.Number(message.MentionUsers?.Distinct().Count() ?? 0, 0, Mentions, "ids in allowed_mentions.users");
        Limit.Number(message.Files.Count, 0, Files, "files");
        Limit.Number(message.Files.Sum(file => (long)file.Content.Length), 0, FileBytes, "bytes of files");
        Check(message.Buttons);
    }

    private static void Check(IReadOnlyList<Button> buttons)
    {
        Limit.Number(buttons.Count, 0, Buttons, "buttons");
        foreach (var button in buttons)
        {
            Limit.Name(button.CustomId, CustomIdCharacters, "components.custom_id");
            Limit.Name(button.Label, ButtonCharacters, "components.label");
        }

        if (buttons.DistinctBy(button => button.CustomId).Count() < buttons.Count)
            throw Limit.Refusal("Two buttons of one message have the same custom_id");
    }
}
