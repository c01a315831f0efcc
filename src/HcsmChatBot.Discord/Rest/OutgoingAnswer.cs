using System.Diagnostics;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object</summary>
internal sealed record OutgoingAnswer(int Type, OutgoingMessage? Data)
{
    private const int ChannelMessageWithSource = 4;
    private const int DeferredChannelMessageWithSource = 5;
    private const int UpdateMessage = 7;
    private const int Ephemeral = 1 << 6;

    public static OutgoingAnswer From(InteractionAnswer answer) => answer switch
    {
        InteractionAnswer.Defer => new OutgoingAnswer(DeferredChannelMessageWithSource, new OutgoingMessage { Flags = Ephemeral }),
        InteractionAnswer.Say(var message) => new OutgoingAnswer(ChannelMessageWithSource, OutgoingMessage.From(message) with { Flags = Ephemeral }),
        InteractionAnswer.Update(var message) => new OutgoingAnswer(UpdateMessage, OutgoingMessage.From(message)),
        _ => throw new UnreachableException(answer.GetType().Name),
    };
}
