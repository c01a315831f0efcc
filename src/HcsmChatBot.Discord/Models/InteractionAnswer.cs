namespace HcsmChatBot.Discord.Models;

/// <summary>
/// The first answer to an interaction, due within 3 seconds. Messages among them are seen by the one who asked alone.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </summary>
public abstract record InteractionAnswer
{
    private InteractionAnswer()
    {
    }

    /// <summary>"Thinking…": the answer follows with EditOriginalAsync, within 15 minutes.</summary>
    public sealed record Defer : InteractionAnswer;

    public sealed record Say(MessageToSend Message) : InteractionAnswer;

    /// <summary>Puts another message in place of the one whose component was used: buttons and files that are not named go away.</summary>
    public sealed record Update(MessageToSend Message) : InteractionAnswer;

    /// <summary>
    /// Nothing shows: the message whose component was used stays as it is until EditOriginalAsync puts another in its place, within 15 minutes, or for good.
    /// </summary>
    public sealed record DeferUpdate : InteractionAnswer;

    /// <summary>Opens a form. It cannot follow a deferral.</summary>
    public sealed record Ask(Modal Modal) : InteractionAnswer;

    /// <summary>What an option under the cursor may be completed to: at most 25.</summary>
    public sealed record Suggest(IReadOnlyList<CommandChoice> Choices) : InteractionAnswer;
}
