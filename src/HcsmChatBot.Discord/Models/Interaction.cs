using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</summary>
public sealed record Interaction
{
    public ulong Id { get; init; }
    public ulong ApplicationId { get; init; }
    public InteractionType Type { get; init; }
    public string Token { get; init => field = value ?? ""; } = "";

    /// <summary>Null in a direct message.</summary>
    public ulong? GuildId { get; init; }
    public ulong? ChannelId { get; init; }
    public Channel? Channel { get; init; }

    /// <summary>In a guild; else <see cref="User"/>.</summary>
    public Member? Member { get; init; }
    public User? User { get; init; }

    /// <summary>The person's language: en-US, en-GB, fr, …</summary>
    public string Locale { get; init => field = value ?? "en-US"; } = "en-US";
    public InteractionData? Data { get; init; }

    [JsonIgnore]
    public User Person => Member?.User ?? User ?? new User();
}

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type</summary>
public enum InteractionType
{
    Ping = 1,
    ApplicationCommand = 2,
    MessageComponent = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-data-structure</summary>
public sealed record InteractionData
{
    public ulong Id { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];
}

/// <summary>An option as it was given. A number, id or boolean arrives as its text; a subcommand has options and no value.</summary>
public sealed record InteractionOption
{
    public string Name { get; init => field = value ?? ""; } = "";
    public CommandOptionType Type { get; init; }
    [JsonConverter(typeof(TextConverter))]
    public string? Value { get; init; }
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];
}
