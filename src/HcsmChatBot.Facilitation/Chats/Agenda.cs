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

    public static Agenda Unplanned(string title) => new(title, null, []);

    public Topic? Find(TopicLabel label) => Topics.FirstOrDefault(topic => topic.Label == label);

    /// <summary>Puts a topic nobody planned at <paramref name="index"/>, under the next free number (after T3b comes T4).</summary>
    public Agenda InsertUnplanned(int index, string prompt)
    {
        var number = Topics.Select(topic => topic.Label.Number).DefaultIfEmpty(0).Max() + 1;
        return this with { Topics = Topics.Insert(index, new Topic(new TopicLabel(number), prompt)) };
    }
}

/// <summary>One question of the agenda.</summary>
/// <param name="Prompt">What is asked, 1 to <see cref="MaxPromptLength"/> characters.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Link">Where the question comes from, http or https.</param>
public sealed record Topic(TopicLabel Label, string Prompt, string? Section = null, Uri? Link = null)
{
    /// <summary>Discord's limit for a message: https://docs.discord.com/developers/resources/message#create-message</summary>
    public const int MaxPromptLength = 2000;
}
