using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Rights;
using HcsmChatBot.Series;

namespace HcsmChatBot.Connection;

/// <summary>Where dispatches lead.</summary>
public sealed class GatewayRoutes(
    LiveChats chats, Guilds guilds, InteractionRouter interactions, CommandRegistrar registrar, CatchUp catchUp, AmendmentRoutes amendments, Departures departures,
    OlderChats olderChats, LostPlaces lostPlaces, SeriesSeeds series)
{
    public LiveChats Chats => chats;

    public Guilds Guilds => guilds;

    public InteractionRouter Interactions => interactions;

    public CommandRegistrar Commands => registrar;

    public CatchUp CatchUp => catchUp;

    public AmendmentRoutes Amendments => amendments;

    public Departures Departures => departures;

    public OlderChats OlderChats => olderChats;

    public LostPlaces LostPlaces => lostPlaces;

    public SeriesSeeds Series => series;

    /// <returns>Whether a chat has it, which then owns the ticket.</returns>
    public async Task<bool> DeliverAsync(Message message, Ticket ticket, CancellationToken stopping)
    {
        if (!Participants.Wrote(message))
            return false;
        var channelId = await guilds.ChannelOfAsync(message.ChannelId, stopping);
        if (chats.For(message, channelId) is not { } chat)
            return false;

        await chat.DeliverAsync(new Delivery.Posted(message, channelId != message.ChannelId, ticket), stopping);
        return true;
    }
}
