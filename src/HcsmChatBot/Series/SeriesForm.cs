using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Series;

/// <summary>The form in which a series is set.</summary>
public sealed class SeriesForm(Texts texts, SeriesWords words)
{
    /// <summary>The first part of the custom ids of the form and of the button that brings it back, then the channel's id.</summary>
    public const string FormName = "series";
    public const string EditName = "series-edit";

    public const int MaxNameLength = 100;
    public const int MaxHashtagLength = 50;

    private const string Name = "name";
    private const string Hashtag = "hashtag";
    private const string Rules = "rules";
    private const string Zone = "zone";
    private const string Further = "further";
    private const int MaxZoneLength = 60;
    private const int MaxFurtherLength = 1000;

    public Modal Of(SeriesDraft draft, Language language)
    {
        return new Modal(Asked.CustomId(FormName, draft.ChannelId), Say("series.form"),
        [
            Field(Name, draft.Name, MaxNameLength) with { Required = true },
            Field(Hashtag, draft.Hashtag, MaxHashtagLength) with { Placeholder = "#hcsmca" },
            Field(Rules, draft.Rules, RulesText.MostLength) with { Required = true, IsParagraph = true, Placeholder = Say("series.form.rules.example") },
            Field(Zone, draft.Zone, MaxZoneLength) with { Required = true, Placeholder = "America/Toronto" },
            Field(Further, draft.Further, MaxFurtherLength) with { IsParagraph = true },
        ]);

        string Say(string key) => texts.Say(language, key);
        ModalField.Text Field(string id, string value, int most) =>
            new(id, Say($"series.form.{id}"), Say($"series.form.{id}.help"), most) { Value = value.Length == 0 ? null : value[..Math.Min(value.Length, most)] };
    }

    /// <summary>What is filled in at first: the series as it is, or what most would take.</summary>
    /// <param name="zone">Where the series is new.</param>
    public SeriesDraft Begin(ChatSeries? series, SeriesDraft empty, string zone, Language language) => series is null
        ? empty with { Zone = zone, Further = words.Further(new ChatSeries(0, 0, 0, "", zone), language) }
        : empty with
        {
            Name = series.Name,
            Hashtag = series.Hashtag,
            Rules = SeriesWords.Rules(language).Of(series.Rules),
            Zone = series.Zone,
            Further = words.Further(series, language),
        };

    /// <summary>The draft as it was filled in.</summary>
    public static SeriesDraft Read(SeriesDraft draft, InteractionData filled)
    {
        return draft with { Name = OneLine(Name), Hashtag = OneLine(Hashtag), Rules = OneLine(Rules), Zone = OneLine(Zone), Further = filled.TextOf(Further) };

        string OneLine(string field) => filled.TextOf(field).ReplaceLineEndings(" ").Trim();
    }
}
