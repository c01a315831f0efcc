namespace HcsmChatBot.Discord.Models;

/// <summary>A button beneath a message; five make a row at most. https://docs.discord.com/developers/components/reference#button</summary>
/// <param name="CustomId">1 to 100 characters, unlike any other of the message; comes back when it is pressed.</param>
/// <param name="Label">1 to 80 characters.</param>
/// <param name="Disabled">Shown, and not to be pressed.</param>
public sealed record Button(string CustomId, string Label, ButtonStyle Style = ButtonStyle.Secondary, bool Disabled = false)
{
    /// <summary>It begins a row, wherever those before it end.</summary>
    public bool StartsRow { get; init; }
}

/// <summary>https://docs.discord.com/developers/components/reference#button-button-styles</summary>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
}

/// <summary>A form that is shown in answer to an interaction. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal</summary>
/// <param name="CustomId">1 to 100 characters; comes back with what was filled in.</param>
/// <param name="Title">1 to 45 characters.</param>
/// <param name="Fields">1 to 5.</param>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<ModalField> Fields);

/// <summary>A field with its label. https://docs.discord.com/developers/components/reference#label</summary>
public abstract record ModalField
{
    private ModalField(string customId, string label, string? description) => (CustomId, Label, Description) = (customId, label, description);

    public string CustomId { get; init; }

    /// <summary>1 to 45 characters.</summary>
    public string Label { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>https://docs.discord.com/developers/components/reference#text-input</summary>
    /// <param name="MaxLength">1 to 4,000.</param>
    public sealed record Text(string CustomId, string Label, string? Description, int MaxLength) : ModalField(CustomId, Label, Description)
    {
        /// <summary>Several lines.</summary>
        public bool IsParagraph { get; init; }
        public bool Required { get; init; }

        /// <summary>What it holds at first; at most <see cref="MaxLength"/> characters.</summary>
        public string? Value { get; init; }

        /// <summary>At most 100 characters.</summary>
        public string? Placeholder { get; init; }
    }

    /// <summary>Options to choose from. https://docs.discord.com/developers/components/reference#string-select</summary>
    public sealed record Choice(string CustomId, string Label, string? Description, IReadOnlyList<SelectOption> Options) : ModalField(CustomId, Label, Description)
    {
        /// <summary>At most 150 characters, shown while nothing is chosen.</summary>
        public string? Placeholder { get; init; }

        /// <summary>0 to 25; with 0 the field may stay empty.</summary>
        public int Least { get; init; } = 1;

        /// <summary>1 to 25.</summary>
        public int Most { get; init; } = 1;
    }

    /// <summary>People to pick, or nobody. https://docs.discord.com/developers/components/reference#user-select</summary>
    public sealed record People(string CustomId, string Label, string? Description, int Most) : ModalField(CustomId, Label, Description)
    {
        /// <summary>Who is picked at first; at most <see cref="Most"/>.</summary>
        public IReadOnlyList<ulong> Chosen { get; init; } = [];
    }

    /// <summary>A file to send, or none. https://docs.discord.com/developers/components/reference#file-upload</summary>
    public sealed record File(string CustomId, string Label, string? Description) : ModalField(CustomId, Label, Description);
}
