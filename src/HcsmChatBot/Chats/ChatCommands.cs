using System.Collections.Immutable;
using System.Globalization;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Setup;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>Reads a /chat command into an event for the chat it is meant for, or refuses it in plain words.</summary>
public sealed class ChatCommands(ChatCommandTools tools, SlashCommands commands, UpcomingChats upcoming, LostWords lost, TimeProvider time) : InteractionDesk
{
    /// <summary>https://docs.discord.com/developers/interactions/application-commands#autocomplete</summary>
    private const int MaxChoices = 25;

    private const int LongestReading = 60;

    public override IEnumerable<ApplicationCommand> Commands => [commands.OfChats];

    public override bool Serves(Asked asked) => asked.Name == SlashCommands.Chat
        && (asked.Type is InteractionType.Autocomplete ? asked.Part != SlashCommands.Plan : asked.Type is InteractionType.ApplicationCommand && !IsElsewhere(asked.Part));

    private static bool IsElsewhere(string part) => part is SlashCommands.Plan or SlashCommands.Panel or SlashCommands.Log or SlashCommands.Rehearse;

    /// <summary>The agendas or topics that have in them what was typed so far.</summary>
    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Type != InteractionType.Autocomplete)
            return null;

        var typed = asked.Options.FirstOrDefault(option => option.Focused)?.Value?.Trim() ?? "";
        return new InteractionAnswer.Suggest([.. Choices(asked)
            .Where(choice => choice.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase) || choice.Value.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Take(MaxChoices)]);
    }

    private IEnumerable<CommandChoice> Choices(Asked asked) => asked.Part switch
    {
        SlashCommands.Topic when LedBy(asked) is { } chat => TopicChoices.ToOpen(chat),
        SlashCommands.Skip when LedBy(asked) is { } chat => TopicChoices.ToSkip(chat),
        SlashCommands.Start or SlashCommands.Rehearse => tools.Agendas.Choices,
        _ => [],
    };

    /// <summary>What is to come is shown to those who lead. Where memory does not tell who moderates, the command itself finds out.</summary>
    private Chat? LedBy(Asked asked)
    {
        var interaction = asked.Interaction;
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId } || tools.Chats.InChannel(tools.Guilds.KnownChannelOf(placeId))?.Current is not { } chat)
            return null;
        var isHost = chat.Plan.Hosts.Any(host => host.UserId == interaction.Person.Id);
        return isHost || tools.Guilds.IsKnownModerator(guildId, interaction.Member, tools.ModeratorRoleOf(chat.Plan)) != false ? chat : null;
    }

    /// <returns>Why not, in the person's language, or what is planned; null when the command is on its way to its chat.</returns>
    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, interaction) = (asked.Language, asked.Interaction);
        if (interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say(language, "refused.direct-message");

        var channelId = await tools.Guilds.ChannelOfAsync(placeId, stopping);
        var meant = InQuestion(asked, channelId);
        var ask = meant is null ? await tools.AskInAsync(asked, guildId, channelId, stopping) : await tools.AskAsync(asked, meant.Current.Plan, stopping);
        if (asked.Part == SlashCommands.Start)
            return channelId == placeId ? await StartAsync(asked, ask, ticket, stopping) : Say(language, "refused.thread");
        if (asked.Part == SlashCommands.Status && upcoming.Tell(language, ask, channelId) is { } planned)
            return planned with { Content = lost.Beneath(planned.Content, language, guildId) };
        if (meant is not { } chat)
            return asked.Part == SlashCommands.Status ? new MessageToSend(lost.Beneath(tools.Texts.Say(language, "refused.no-chat"), language, guildId)) : Say(language, "refused.no-chat");
        if (await ReadAsync(asked, ask, stopping) is not { } happened)
            return Say(language, "refused.unknown");

        await tools.DeliverAsync(chat, new Delivery.Command(happened, interaction.Id, ticket), stopping);
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
        var agenda = named is not null ? tools.Agendas.Find(named)! : Agenda.Unplanned(Untitled(asked.Interaction.GuildId!.Value));
        return tools.Plan(asked.Interaction, asked.Value("title")?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } title ? agenda with { Title = title } : agenda, hosts);
    }

    private string Untitled(ulong guildId)
    {
        var options = tools.Options.Of(guildId);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        var date = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return tools.Texts.Say(options.Language, "chat.untitled", ("date", date));
    }

    /// <summary>Whoever starts a chat is its host, unless somebody else is named.</summary>
    private async Task<ImmutableArray<Host>> HostsAsync(Asked asked, CancellationToken stopping)
    {
        var host = await tools.HostAsync(asked.Interaction, asked.Value("host"), stopping);
        return asked.Value("cohost") is { } cohost ? [host, await tools.HostAsync(asked.Interaction, cohost, stopping)] : [host];
    }

    /// <summary>The chat that is open here, or was last. A co-host may be named before that, for the one that is planned.</summary>
    private LiveChat? InQuestion(Asked asked, ulong channelId)
    {
        var here = tools.Chats.InChannel(channelId);
        return asked.Part == SlashCommands.Cohost && here is not { Occupies: true } ? upcoming.Meant(channelId) ?? here : here;
    }

    private async Task<ChatEvent.Request?> ReadAsync(Asked asked, Ask ask, CancellationToken stopping) => asked.Part == SlashCommands.Cohost
        ? new ChatEvent.CohostRequested(time.GetUtcNow(), ask, await tools.HostAsync(asked.Interaction, asked.Value("person"), stopping))
        : ChatRequests.Read(asked, time.GetUtcNow(), ask);
}
