using System.Collections.Immutable;
using System.Globalization;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Options;

namespace HcsmChatBot.Chats;

/// <summary>Reads a /chat command into an event for the chat it is meant for, or refuses it in plain words.</summary>
public sealed class ChatCommands(LiveChats chats, CatchUp catchUp, Guilds guilds, Agendas agendas, Texts texts, IOptions<ChatOptions> options, TimeProvider time)
{
    /// <summary>The refusal in the person's language, or null when the command is on its way to its chat.</summary>
    public async Task<string?> TakeAsync(Interaction interaction, Ticket ticket, CancellationToken stopping)
    {
        var language = Languages.OfLocale(interaction.Locale);
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return texts.Say(language, "refused.direct-message");
        if (interaction.Data is not { Name: SlashCommands.Chat, Options: [var subcommand, ..] })
            return texts.Say(language, "refused.unknown");

        var ask = new Ask(
            interaction.Person.Id,
            await guilds.IsModeratorAsync(guildId, interaction.Member, options.Value.ModeratorRole, stopping),
            new AnswerAddress(language, interaction.ApplicationId, interaction.Token).ToString());
        if (subcommand.Name == SlashCommands.Start)
            return await StartAsync(interaction, subcommand, ask, ticket, stopping);
        if (chats.InChannel(await guilds.ChannelOfAsync(placeId, stopping)) is not { } chat)
            return texts.Say(language, "refused.no-chat");
        if (Event(subcommand, time.GetUtcNow(), ask) is not { } happened)
            return texts.Say(language, "refused.unknown");

        await chat.DeliverAsync(new Delivery.Command(happened, interaction.Id, ticket), stopping);
        return null;
    }

    private async Task<string?> StartAsync(Interaction interaction, InteractionOption start, Ask ask, Ticket ticket, CancellationToken stopping)
    {
        var language = Languages.OfLocale(interaction.Locale);
        if (!ask.IsModerator)
            return texts.Say(language, $"refused.{Refusal.NotYours}");
        if (await guilds.ChannelOfAsync(interaction.ChannelId!.Value, stopping) != interaction.ChannelId)
            return texts.Say(language, "refused.thread");
        var named = Value(start, "agenda");
        if (named is not null && agendas.Find(named) is null)
            return texts.Say(language, "refused.no-agenda", ("agenda", named));

        var chat = chats.Open(Plan(interaction, start, named, await HostsAsync(interaction, start, stopping)));
        await chat.DeliverAsync(new Delivery.Command(new ChatEvent.StartRequested(time.GetUtcNow(), ask), interaction.Id, ticket), stopping);
        await catchUp.RunAsync(chat, stopping);
        return null;
    }

    private ChatPlan Plan(Interaction interaction, InteractionOption start, string? named, ImmutableArray<Host> hosts)
    {
        var agenda = named is not null ? agendas.Find(named)! : Agenda.Unplanned(Untitled());
        var channelId = interaction.ChannelId!.Value;
        return new ChatPlan(
            interaction.Id, interaction.GuildId!.Value, channelId, guilds.NameOf(channelId) ?? interaction.Channel?.Name ?? $"{channelId}",
            Value(start, "title")?.Trim() is { Length: > 0 } title ? agenda with { Title = title } : agenda,
            hosts, options.Value.Pace, options.Value.Threads);
    }

    private string Untitled()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
        var date = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return texts.Say(options.Value.Language, "chat.untitled", ("date", date));
    }

    /// <summary>Whoever starts a chat is its host, unless somebody else is named.</summary>
    private async Task<ImmutableArray<Host>> HostsAsync(Interaction interaction, InteractionOption start, CancellationToken stopping)
    {
        var guild = interaction.GuildId!.Value;
        var host = Value(start, "host") is { } named ? await HostAsync(guild, named, stopping) : new Host(interaction.Person.Id, NameOf(interaction.Member));
        return Value(start, "cohost") is { } cohost ? [host, await HostAsync(guild, cohost, stopping)] : [host];
    }

    private async Task<Host> HostAsync(ulong guildId, string userId, CancellationToken stopping)
    {
        var id = ulong.Parse(userId, provider: null);
        return new Host(id, NameOf(await guilds.MemberAsync(guildId, id, stopping)));
    }

    private static string? NameOf(Member? member) => member?.Nick ?? member?.User?.GlobalName ?? member?.User?.Username;

    private static ChatEvent? Event(InteractionOption subcommand, DateTimeOffset at, Ask ask) => subcommand.Name switch
    {
        SlashCommands.Next => new ChatEvent.NextRequested(at, ask, Value(subcommand, "topic")?.Trim() is { Length: > 0 } topic ? topic : null),
        SlashCommands.Extend when int.TryParse(Value(subcommand, "minutes"), out var minutes) => new ChatEvent.ExtendRequested(at, ask, minutes),
        SlashCommands.End => new ChatEvent.EndRequested(at, ask),
        SlashCommands.Status => new ChatEvent.StatusRequested(at, ask),
        _ => null,
    };

    private static string? Value(InteractionOption command, string name) => command.Options.FirstOrDefault(option => option.Name == name)?.Value;
}
