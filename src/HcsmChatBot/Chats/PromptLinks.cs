using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Chats;

/// <summary>The way to a prompt that stands.</summary>
internal static class PromptLinks
{
    /// <summary>Its thread, or where it stands.</summary>
    public static string Of(Chat chat, PostedPrompt prompt) => prompt.ThreadId is { } thread
        ? $"https://discord.com/channels/{chat.Plan.GuildId}/{thread}"
        : $"https://discord.com/channels/{chat.Plan.GuildId}/{chat.SoFar?.ThreadId ?? chat.Plan.ChannelId}/{prompt.MessageId}";
}
