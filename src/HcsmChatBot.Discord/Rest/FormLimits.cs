using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object and
/// https://docs.discord.com/developers/components/reference
/// </summary>
internal static class FormLimits
{
    public const int TitleCharacters = 45;
    public const int Fields = 5;
    public const int LabelCharacters = 45;
    public const int DescriptionCharacters = 100;
    public const int PlaceholderCharacters = 100;
    public const int TextCharacters = 4000;
    public const int People = 25;
    public const int Choices = 25;
    public const int ChoiceCharacters = 100;

    /// <exception cref="DiscordException">Discord would refuse the form.</exception>
    public static void Check(Modal form)
    {
        Limit.Name(form.CustomId, MessageLimits.CustomIdCharacters, "custom_id");
        Limit.Name(form.Title, TitleCharacters, "title");
        Limit.Number(form.Fields.Count, 1, Fields, "fields of a form");
        foreach (var field in form.Fields)
            Check(field);
    }

    /// <exception cref="DiscordException">Discord would refuse the suggestions.</exception>
    public static void Check(IReadOnlyList<CommandChoice> choices)
    {
        Limit.Number(choices.Count, 0, Choices, "choices");
        foreach (var choice in choices)
        {
            Limit.Name(choice.Name, ChoiceCharacters, "choices.name");
            Limit.Name(choice.Value, ChoiceCharacters, "choices.value");
        }
    }

    private static void Check(ModalField field)
    {
        Limit.Name(field.CustomId, MessageLimits.CustomIdCharacters, "component.custom_id");
        Limit.Name(field.Label, LabelCharacters, "label");
        Limit.Text(field.Description, DescriptionCharacters, "description");
        if (field is ModalField.Text text)
            Check(text);
        else if (field is ModalField.People people)
            Check(people);
        else if (field is ModalField.Choice choice)
            SelectLimits.Check(choice.Options, choice.Placeholder, (choice.Least, choice.Most));
    }

    private static void Check(ModalField.Text text)
    {
        Limit.Number(text.MaxLength, 1, TextCharacters, "as max_length");
        Limit.Text(text.Value, text.MaxLength, "value");
        Limit.Text(text.Placeholder, PlaceholderCharacters, "placeholder");
    }

    private static void Check(ModalField.People people)
    {
        Limit.Number(people.Most, 1, People, "as max_values");
        Limit.Number(people.Chosen.Distinct().Count(), 0, people.Most, "default_values");
    }
}
