using System.Diagnostics;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// A component; each type has its own of these fields.
/// https://docs.discord.com/developers/components/reference#component-object-component-types
/// </summary>
internal sealed record OutgoingComponent(ComponentType Type)
{
    private const int Short = 1;
    private const int Paragraph = 2;

    public string? CustomId { get; init; }

    /// <summary>Of a button how it looks, of a text input whether it has several lines.</summary>
    public int? Style { get; init; }
    public string? Label { get; init; }
    public string? Description { get; init; }
    public bool? Disabled { get; init; }
    public bool? Required { get; init; }
    public int? MaxLength { get; init; }
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public IReadOnlyList<OutgoingDefault>? DefaultValues { get; init; }

    /// <summary>Of a select of channels: those it offers.</summary>
    public IReadOnlyList<int>? ChannelTypes { get; init; }
    public IReadOnlyList<OutgoingComponent>? Components { get; init; }
    public OutgoingComponent? Component { get; init; }

    public IReadOnlyList<OutgoingOption>? Options { get; init; }

    /// <summary>The rows beneath a message: each select has one of its own, then come the buttons.</summary>
    public static IReadOnlyList<OutgoingComponent> Rows(MessageToSend message) =>
        [.. message.Selects.Select(select => Row([Of(select)])), .. ButtonRow.Of(message.Buttons).Select(row => Row([.. row.Select(Of)]))];

    /// <summary>A field within its label.</summary>
    public static OutgoingComponent Of(ModalField field) => new(ComponentType.Label)
    {
        Label = field.Label,
        Description = NullIfEmpty(field.Description),
        Component = Inner(field),
    };

    private static OutgoingComponent Row(IReadOnlyList<OutgoingComponent> inside) => new(ComponentType.ActionRow) { Components = inside };

    private static OutgoingComponent Of(SelectMenu select) => select.Kind switch
    {
        SelectKind.Options => Of(select, ComponentType.StringSelect) with
        {
            Options = [.. select.Options.Select(OutgoingOption.Of)],
            MaxValues = Math.Min(select.Most, select.Options.Count),
        },
        SelectKind.Roles => Of(select, ComponentType.RoleSelect) with { DefaultValues = Defaults(select.Chosen, "role") },
        SelectKind.TextChannels => Of(select, ComponentType.ChannelSelect) with
        {
            DefaultValues = Defaults(select.Chosen, "channel"),
            ChannelTypes = [(int)ChannelType.GuildText],
        },
        _ => throw new UnreachableException(select.Kind.ToString()),
    };

    /// <summary>What all selects of messages have.</summary>
    private static OutgoingComponent Of(SelectMenu select, ComponentType type) => new(type)
    {
        CustomId = select.CustomId,
        Placeholder = NullIfEmpty(select.Placeholder),
        MinValues = select.Least,
        MaxValues = select.Most,
        Disabled = select.Disabled ? true : null,
    };

    private static OutgoingComponent Of(Button button) => new(ComponentType.Button)
    {
        CustomId = button.CustomId,
        Style = (int)button.Style,
        Label = button.Label,
        Disabled = button.Disabled ? true : null,
    };

    private static OutgoingComponent Inner(ModalField field) => field switch
    {
        ModalField.Text text => Of(text),
        ModalField.Choice choice => Of(choice),
        ModalField.People people => Of(people),
        ModalField.File file => new(ComponentType.FileUpload) { CustomId = file.CustomId, Required = false, MinValues = 0, MaxValues = 1 },
        _ => throw new UnreachableException(field.GetType().Name),
    };

    private static OutgoingComponent Of(ModalField.Text text) => new(ComponentType.TextInput)
    {
        CustomId = text.CustomId,
        Style = text.IsParagraph ? Paragraph : Short,
        Required = text.Required,
        MaxLength = text.MaxLength,
        Value = NullIfEmpty(text.Value),
        Placeholder = NullIfEmpty(text.Placeholder),
    };

    private static OutgoingComponent Of(ModalField.Choice choice) => new(ComponentType.StringSelect)
    {
        CustomId = choice.CustomId,
        Options = [.. choice.Options.Select(OutgoingOption.Of)],
        Placeholder = NullIfEmpty(choice.Placeholder),
        Required = choice.Least > 0,
        MinValues = choice.Least,
        MaxValues = Math.Min(choice.Most, choice.Options.Count),
    };

    private static OutgoingComponent Of(ModalField.People people) => new(ComponentType.UserSelect)
    {
        CustomId = people.CustomId,
        Required = false,
        MinValues = 0,
        MaxValues = people.Most,
        DefaultValues = Defaults(people.Chosen, "user"),
    };

    private static IReadOnlyList<OutgoingDefault>? Defaults(IReadOnlyList<ulong> chosen, string type) =>
        chosen.Count == 0 ? null : [.. chosen.Distinct().Select(id => new OutgoingDefault(id, type))];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure</summary>
internal sealed record OutgoingDefault(ulong Id, string Type);

/// <summary>https://docs.discord.com/developers/components/reference#string-select-select-option-structure</summary>
internal sealed record OutgoingOption(string Label, string Value, string? Description, bool? Default)
{
    public static OutgoingOption Of(SelectOption option) =>
        new(option.Label, option.Value, string.IsNullOrEmpty(option.Description) ? null : option.Description, option.Chosen ? true : null);
}
