using System.Collections.Immutable;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What a chat is to talk about. A chat without a plan has an agenda without topics; unplanned ones are added as they are given.</summary>
/// <param name="Title">One line, 1 to 100 characters.</param>
/// <param name="Link">The framing post, http or https.</param>
/// <param name="Topics">At most <see cref="MaxPlannedTopics"/> when planned, in the order they are asked.</param>
public sealed record Agenda(string Title, Uri? Link, ImmutableArray<Topic> Topics)
{
    public const int MaxPlannedTopics = 25;
    public const int MaxTitleLength = 100;
    public const int MaxGuests = 10;
    public const int MaxGuestLength = 100;

    public static Agenda Unplanned(string title) => new(title, null, []);

    public Topic? Find(TopicLabel label) => Topics.FirstOrDefault(topic => topic.Label == label);

    /// <summary>The highest number of a topic; 0 where there is none.</summary>
    public int LastNumber => Topics.Where(topic => !topic.Label.IsClosingThoughts).Select(topic => topic.Label.Number).DefaultIfEmpty(0).Max();

    /// <summary>Experts who are invited to answer, in the words of whoever planned the chat: "Sarah Downey, Toronto East General".</summary>
    public ImmutableArray<string> Guests { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Puts a topic nobody planned at <paramref name="index"/>, under the next free number (after T3b comes T4).</summary>
    public Agenda InsertUnplanned(int index, string prompt) =>
        this with { Topics = Topics.Insert(index, new Topic(new TopicLabel(LastNumber + 1), prompt)) };

    /// <summary>Asks for closing thoughts after the last topic.</summary>
    public Agenda WithClosingThoughts(string prompt) => this with { Topics = Topics.Add(new Topic(TopicLabel.ClosingThoughts, prompt)) };

    /// <summary>The same without words that stand behind a question; itself where none does.</summary>
    public Agenda Without(ImmutableArray<string> words) => Topics.Any(topic => words.Any(topic.Prompt.Contains))
        ? this with { Topics = [.. Topics.Select(topic => topic with { Prompt = words.Aggregate(topic.Prompt, (prompt, gone) => prompt.Replace($" {gone}", "", StringComparison.Ordinal)) })] }
        : this;

    /// <summary>The same with another prompt under a label it has.</summary>
    /// <param name="translation">The prompt in the other language of a topic that has one; null where that stays as it is.</param>
    public Agenda Reword(TopicLabel label, string prompt, string? translation = null) =>
        this with { Topics = [.. Topics.Select(topic => topic.Label == label ? Reworded(topic, prompt, translation) : topic)] };

    private static Topic Reworded(Topic topic, string prompt, string? translation) =>
        topic with { Prompt = prompt, Translation = topic.Translation is { } other && translation is not null ? other with { Prompt = translation } : topic.Translation };
}

/// <summary>One question of the agenda.</summary>
/// <param name="Prompt">What is asked, 1 to <see cref="MaxPromptLength"/> characters.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Link">Where the question comes from, http or https.</param>
public sealed record Topic(TopicLabel Label, string Prompt, string? Section = null, Uri? Link = null)
{
    /// <summary>Discord's limit for a message: https://docs.discord.com/developers/resources/message#create-message</summary>
    public const int MaxPromptLength = 2000;

    /// <summary>The same question in the community's other language; null where it is asked in one.</summary>
    public Translation? Translation { get; init; }

    /// <summary>What a message has beside a prompt and its translation: the label before each, its marks and the line's end.</summary>
    private const int Around = 24;

    /// <summary>Whether a prompt and its translation stand in one message.</summary>
    public static bool IsPairTooLong(string prompt, string translation) => prompt.Length + translation.Length + Around > MaxPromptLength;
}

/// <param name="Language">"en" or "fr".</param>
/// <param name="Prompt">1 to <see cref="Topic.MaxPromptLength"/> characters.</param>
public sealed record Translation(string Language, string Prompt);
