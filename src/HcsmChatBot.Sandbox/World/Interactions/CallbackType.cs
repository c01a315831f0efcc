using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type</summary>
internal static class CallbackType
{
    public const int Reply = 4;
    public const int Defer = 5;
    public const int DeferUpdate = 6;
    public const int Update = 7;
    public const int Choices = 8;
    public const int Modal = 9;

    /// <exception cref="RefusedException">50035 when this kind of interaction cannot be answered so.</exception>
    public static long Require(JsonObject interaction, JsonObject body)
    {
        var type = body.Number("type", -1);
        var fitting = Fitting(interaction);
        return fitting.Contains(type)
            ? type
            : throw DiscordErrors.InvalidField("type", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", fitting)}}}.");
    }

    private static long[] Fitting(JsonObject interaction) => interaction.Number("type") switch
    {
        InteractionType.Command => [Reply, Defer, Modal],
        InteractionType.Component => [Reply, Defer, DeferUpdate, Update, Modal],
        InteractionType.Autocomplete => [Choices],
        _ => interaction["message_id"] is null ? [Reply, Defer] : [Reply, Defer, DeferUpdate, Update],
    };
}
