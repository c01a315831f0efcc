using System.Diagnostics;
using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object</summary>
internal sealed record OutgoingAnswer(int Type, OutgoingAnswerData? Data = null)
{
    private const int ChannelMessageWithSource = 4;
    private const int DeferredChannelMessageWithSource = 5;
    private const int DeferredUpdateMessage = 6;
    private const int UpdateMessage = 7;
    private const int AutocompleteResult = 8;
    private const int ModalForm = 9;
    private const int Ephemeral = 1 << 6;

    public static RestBody Body(InteractionAnswer answer) => new(Wire.Write(From(answer)))
    {
        Files = answer switch
        {
            InteractionAnswer.Say(var message) => message.Files,
            InteractionAnswer.Update(var message) => message.Files,
            _ => [],
        },
    };

    private static OutgoingAnswer From(InteractionAnswer answer) => answer switch
    {
        InteractionAnswer.Defer => new(DeferredChannelMessageWithSource, new OutgoingMessage { Flags = Ephemeral }),
        InteractionAnswer.Say(var message) => new(ChannelMessageWithSource, OutgoingMessage.New(message) with { Flags = Ephemeral }),
        InteractionAnswer.Update(var message) => new(UpdateMessage, OutgoingMessage.InsteadOf(message)),
        InteractionAnswer.DeferUpdate => new(DeferredUpdateMessage),
        InteractionAnswer.Ask(var modal) => new(ModalForm, OutgoingModal.From(modal)),
        InteractionAnswer.Suggest(var choices) => new(AutocompleteResult, OutgoingChoices.From(choices)),
        _ => throw new UnreachableException(answer.GetType().Name),
    };
}

/// <summary>What kind it is shows from the answer's type alone.</summary>
[JsonDerivedType(typeof(OutgoingMessage))]
[JsonDerivedType(typeof(OutgoingModal))]
[JsonDerivedType(typeof(OutgoingChoices))]
internal abstract record OutgoingAnswerData;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal</summary>
internal sealed record OutgoingModal(string CustomId, string Title, IReadOnlyList<OutgoingComponent> Components) : OutgoingAnswerData
{
    /// <exception cref="DiscordException">It goes beyond one of Discord's limits.</exception>
    public static OutgoingModal From(Modal modal)
    {
        FormLimits.Check(modal);
        return new OutgoingModal(modal.CustomId, modal.Title, [.. modal.Fields.Select(OutgoingComponent.Of)]);
    }
}

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete</summary>
internal sealed record OutgoingChoices(IReadOnlyList<CommandChoice> Choices) : OutgoingAnswerData
{
    /// <exception cref="DiscordException">It goes beyond one of Discord's limits.</exception>
    public static OutgoingChoices From(IReadOnlyList<CommandChoice> choices)
    {
        FormLimits.Check(choices);
        return new OutgoingChoices(choices);
    }
}
