using System.Globalization;
using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Models;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</summary>
public sealed record Interaction
{
    public ulong Id { get; set; }
    public ulong ApplicationId { get; set; }
    public InteractionType Type { get; set; }
    public string Token { get; set => field = value ?? ""; } = "";

    /// <summary>Null in a direct message.</summary>
    public ulong? GuildId { get; set; }
    public ulong? ChannelId { get; set; }
    public Channel? Channel { get; set; }

    /// <summary>In a guild; else <see cref="User"/>.</summary>
    public Member? Member { get; set; }
    public User? User { get; set; }

    /// <summary>The person's language: en-US, en-GB, fr, …</summary>
    public string Locale { get; set => field = value ?? "en-US"; } = "en-US";
    public InteractionData? Data { get; set; }

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; set; }

    /// <summary>What the bot may do in the channel, a bit set. https://docs.discord.com/developers/topics/permissions</summary>
    public UInt128? AppPermissions { get; set; }

    [JsonIgnore]
    public User Person => Member?.User ?? User ?? User.Nobody;
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

/// <summary>
/// Of a command, a component or a form: each has its own of these fields.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data
/// </summary>
public sealed record InteractionData
{
    public ulong Id { get; set; }
    public string Name { get; set => field = value ?? ""; } = "";
    public IReadOnlyList<InteractionOption> Options { get; set => field = Present.In(value); } = [];

    /// <summary>Of a command in a menu: what it was called on.</summary>
    public ulong? TargetId { get; set; }

    /// <summary>Of the component that was used or the form that was filled in.</summary>
    public string CustomId { get; set => field = value ?? ""; } = "";

    /// <summary>What was picked from the select that was used; empty for a button.</summary>
    public IReadOnlyList<string> Values { get; set => field = Present.In(value); } = [];

    /// <summary>What was filled into a form.</summary>
    public IReadOnlyList<FilledField> Components { get; set => field = Present.In(value); } = [];
    public ResolvedData Resolved { get; set => field = value ?? new(); } = new();

    /// <summary>The message that a command in a menu was called on; null for every other command.</summary>
    [JsonIgnore]
    public Message? Target => TargetId is { } id ? Resolved.Messages.GetValueOrDefault(id) : null;

    /// <summary>The text of a form's field; empty when there is none.</summary>
    public string TextOf(string customId) => Field(customId)?.Value ?? "";

    /// <summary>The ids picked or sent in a form's field.</summary>
    public IReadOnlyList<ulong> PickedIn(string customId) => [.. ChosenIn(customId).Select(IdIn).Where(id => id != 0)];

    /// <summary>The values of the options chosen in a form's field; empty when there are none.</summary>
    public IReadOnlyList<string> ChosenIn(string customId) => Field(customId)?.Values ?? [];

    private FilledComponent? Field(string customId) =>
        Components.SelectMany(field => field.Filled).FirstOrDefault(component => component.CustomId == customId);

    private static ulong IdIn(string value) => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}

/// <summary>A label with its field. https://docs.discord.com/developers/components/reference#label-label-interaction-response-structure</summary>
public sealed record FilledField
{
    public FilledComponent? Component { get; set; }

    /// <summary>Instead of <see cref="Component"/> where the form has rows, as all forms had once.</summary>
    public IReadOnlyList<FilledComponent> Components { get; set => field = Present.In(value); } = [];

    internal IEnumerable<FilledComponent> Filled => Component is null ? Components : Components.Prepend(Component);
}

/// <summary>A text has a value; what was picked or sent has values.</summary>
public sealed record FilledComponent
{
    public string CustomId { get; set => field = value ?? ""; } = "";
    [JsonConverter(typeof(TextConverter))]
    public string? Value { get; set; }
    public IReadOnlyList<string> Values { get; set => field = Present.In(value); } = [];
}

/// <summary>
/// What the ids in an interaction stand for.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
/// </summary>
public sealed record ResolvedData
{
    /// <summary>What a command in the menu of a message was called on.</summary>
    public IReadOnlyDictionary<ulong, Message> Messages { get; set => field = Present.In(value); } = Present.In<Message>(things: null);
    public IReadOnlyDictionary<ulong, Attachment> Attachments { get; set => field = Present.In(value); } = Present.In<Attachment>(things: null);
}

/// <summary>An option as it was given. A number, id or boolean arrives as its text; a subcommand has options and no value.</summary>
public sealed record InteractionOption
{
    public string Name { get; set => field = value ?? ""; } = "";
    public CommandOptionType Type { get; set; }
    [JsonConverter(typeof(TextConverter))]
    public string? Value { get; set; }

    /// <summary>The one being typed, in an autocomplete.</summary>
    public bool Focused { get; set; }
    public IReadOnlyList<InteractionOption> Options { get; set => field = Present.In(value); } = [];
}
