using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/guild#list-active-guild-threads</summary>
internal sealed record ActiveThreads
{
    public IReadOnlyList<Channel> Threads { get; set => field = Present.In(value); } = [];
}
