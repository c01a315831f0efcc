using System.Collections.Immutable;
using System.Globalization;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>Reads a /chat command into an event for the chat it is meant for, or refuses it in plain words.</summary>
public sealed class ChatCommands(ChatCommandTools tools, SlashCommands commands, UpcomingChats upcoming, TimeProvider time) : InteractionDesk
{
    /// <summary>https://docs.discord.com/developers/interactions/application-commands#autocomplete</summary>
    private const int MaxChoices = 25;

    private const int LongestReading = 60;

    public override IEnumerable<ApplicationCommand> Commands => [commands.OfChats];

    public override bool Serves(Asked asked) => asked.Name == SlashCommands.Chat && asked.Part is not (SlashCommands.Plan or SlashCommands.Panel or SlashCommands.Log)
        && asked.Type is InteractionType.ApplicationCommand or InteractionType.Autocomplete;

    /// <summary>The agendas whose title or file has what was typed so far.</summary>
    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type != InteractionType.Autocomplete)
            return null;

        var typed = asked.Options.FirstOrDefault(option => option.Focused)?.Value?.Trim() ?? "";
        return new InteractionAnswer.Suggest([.. tools.Agendas.Choices
            .Where(choice => choice.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase) || choice.Value.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Take(MaxChoices)]);
    }

    /// <returns>Why not, in the person's language, or what is planned; null when the command is on its way to its chat.</returns>
    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say(language, "refused.direct-message");

        var ask = await tools.AskAsync(asked, guildId, stopping);
        var channelId = await tools.Guilds.ChannelOfAsync(placeId, stopping);
        if (asked.Part == SlashCommands.Start)
            return channelId == placeId ? await StartAsync(asked, ask, ticket, stopping) : Say(language, "refused.thread");
        if (asked.Part == SlashCommands.Status && upcoming.Tell(language, ask, channelId) is { } planned)
            return planned;
        if (tools.Chats.InChannel(channelId) is not { } chat)
            return Say(language, "refused.no-chat");
        if (Event(asked, time.GetUtcNow(), ask) is not { } happened)
            return Say(language, "refused.unknown");

        await chat.DeliverAsync(new Delivery.Command(happened, interaction.Id, ticket), stopping);
        return null;
    }

    /// <summary>Without options, the chat that is planned here is meant.</summary>
    private async Task<MessageToSend?> StartAsync(Asked asked, Ask ask, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        var planned = asked.Options.Count == 0 ? upcoming.Meant(interaction.ChannelId!.Value) : null;
        if (!ask.IsModerator && planned?.Current.Plan.Hosts.Any(host => host.UserId == ask.UserId) != true)
            return Say(language, $"refused.{Refusal.NotYours}");
        if (ChannelPermissions.Refusal(tools, asked) is { } lacking)
            return new MessageToSend(lacking);
        var named = asked.Value("agenda");
        if (named is not null && tools.Agendas.Find(named) is null)
            return Say(language, "refused.no-agenda", ("agenda", ShownText.Of(named, LongestReading)));
        if (planned is not null && upcoming.TooEarly(language, planned) is { } early)
            return early;

        var chat = planned is not null ? tools.Chats.Begin(planned) : tools.Chats.Open(Plan(asked, named, await HostsAsync(asked, stopping)));
        await chat.DeliverAsync(new Delivery.Command(new ChatEvent.StartRequested(time.GetUtcNow(), ask, interaction.Id), interaction.Id, ticket), stopping);
        await tools.CatchUp.RunAsync(chat, stopping);
        return null;
    }

    private MessageToSend Say(Language language, string key, params ReadOnlySpan<(string, object?)> values) => new(tools.Texts.Say(language, key, values));

    private ChatPlan Plan(Asked asked, string? named, ImmutableArray<Host> hosts)
    {
        var agenda = named is not null ? tools.Agendas.Find(named)! : Agenda.Unplanned(Untitled());
        return tools.Plan(asked.Interaction, asked.Value("title")?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } title ? agenda with { Title = title } : agenda, hosts);
    }

    private string Untitled()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(tools.Options.TimeZone);
        var date = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return tools.Texts.Say(tools.Options.Language, "chat.untitled", ("date", date));
    }

    /// <summary>Whoever starts a chat is its host, unless somebody else is named.</summary>
    private async Task<ImmutableArray<Host>> HostsAsync(Asked asked, CancellationToken stopping)
    {
        var host = await tools.HostAsync(asked.Interaction, asked.Value("host"), stopping);
        return asked.Value("cohost") is { } cohost ? [host, await tools.HostAsync(asked.Interaction, cohost, stopping)] : [host];
    }

    private static ChatEvent? Event(Asked asked, DateTimeOffset at, Ask ask) => asked.Part switch
    {
        SlashCommands.Next => new ChatEvent.NextRequested(at, ask, asked.Value("topic")?.Trim() is { Length: > 0 } topic ? topic : null),
        SlashCommands.Extend when int.TryParse(asked.Value("minutes"), out var minutes) => new ChatEvent.ExtendRequested(at, ask, minutes),
        SlashCommands.End => new ChatEvent.EndRequested(at, ask),
        SlashCommands.Status => new ChatEvent.StatusRequested(at, ask),
        _ => null,
    };
}
