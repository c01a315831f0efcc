using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#create-message and https://docs.discord.com/developers/components/reference</summary>
internal static class MessageLimits
{
    public const int ContentCharacters = 2000;
    public const int NonceCharacters = 25;
    public const int EmbedCharacters = 4096;
    public const int Buttons = 25;
    public const int Rows = 5;
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
        Limit.Number(message.MentionRoles.Distinct().Count(), 0, Mentions, "ids in allowed_mentions.roles");
        CheckComponents(message);
    }

    private static void CheckComponents(MessageToSend message)
    {
        Limit.Number(message.Buttons.Count, 0, Buttons, "buttons");
        Limit.Number(message.Selects.Count + ButtonRow.Of(message.Buttons).Count, 0, Rows, "rows of components");
        foreach (var button in message.Buttons)
        {
            Limit.Name(button.CustomId, CustomIdCharacters, "components.custom_id");
            Limit.Name(button.Label, ButtonCharacters, "components.label");
        }

        foreach (var select in message.Selects)
        {
            Limit.Name(select.CustomId, CustomIdCharacters, "components.custom_id");
            SelectLimits.Check(select);
        }

        string[] ids = [.. message.Buttons.Select(button => button.CustomId), .. message.Selects.Select(select => select.CustomId)];
        if (ids.Distinct().Count() < ids.Length)
            throw Limit.Refusal("Two components of one message have the same custom_id");
    }
}
