using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What an edit replaces; null leaves a field as it was. https://docs.discord.com/developers/resources/message#edit-message</summary>
internal sealed record MessageChange(string? Content, JsonArray? Embeds, JsonArray? Components, long? Flags, JsonObject? AllowedMentions)
{
    /// <summary>Files that come with the edit; they are added.</summary>
    public IReadOnlyList<Upload> Files { get; init; } = [];

    /// <summary>The ids of the attachments that stay; null for all.</summary>
    public IReadOnlyCollection<string>? KeptAttachments { get; init; }

    public void WriteTo(JsonObject message)
    {
        if (Content is not null)
            message["content"] = Content;
        if (Embeds is not null)
            message["embeds"] = Embeds.DeepClone();
        if (Components is not null)
            message["components"] = Components.DeepClone();
        if (Flags is not null)
            message["flags"] = Flags;
        if (KeptAttachments is not null)
            message["attachments"] = message.Objects("attachments").Where(each => KeptAttachments.Contains(each.Text("id"))).Select(each => each.DeepClone()).ToJson();
        if (AllowedMentions is not null)
            message["allowed_mentions"] = AllowedMentions.DeepClone();
    }
}
