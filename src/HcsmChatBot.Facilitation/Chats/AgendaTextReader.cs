using System.Diagnostics;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Puts an agenda together line by line and keeps every fault it meets.</summary>
/// <param name="given">The title, where it is told apart from the text.</param>
internal sealed class AgendaTextReader(string? given)
{
    private const int LongestReading = 60;

    private readonly List<Draft> drafts = [];
    private readonly List<AgendaFault> faults = [];
    private readonly List<string> guests = [];
    private int line;
    private string? title;
    private string? section;
    private Uri? link;
    private Place place = Place.Opening;

    /// <summary>Where the reader stands, and so what a link or an indented line belongs to.</summary>
    private enum Place
    {
        Opening,
        Heading,
        Prompt,
        Translation,
        AfterPrompt,
    }

    internal void Take(string text)
    {
        line++;
        switch (AgendaTextLine.Read(text))
        {
            case AgendaTextLine.Blank:
                break;
            case AgendaTextLine.Title read:
                TakeTitle(read.Text);
                break;
            case AgendaTextLine.Section read:
                TakeSection(read.Text);
                break;
            case AgendaTextLine.Link read:
                TakeLink(read.Address);
                break;
            case AgendaTextLine.Guest read:
                TakeGuest(read.Who);
                break;
            case AgendaTextLine.Prompt read:
                TakePrompt(read.Label, read.Text);
                break;
            case AgendaTextLine.Translated read:
                TakeTranslation(read.Language, read.Text);
                break;
            case AgendaTextLine.Continuation read when place == Place.Prompt:
                drafts[^1].Lines.Add(read.Text);
                break;
            case AgendaTextLine.Continuation read when place == Place.Translation:
                drafts[^1].Translated!.Lines.Add(read.Text);
                break;
            case AgendaTextLine.Continuation or AgendaTextLine.Unknown:
                Fault(AgendaFaultKind.UnknownLine, text, "T1: …");
                break;
            case AgendaTextLine.Mislabelled:
                Fault(AgendaFaultKind.BadLabel, text, "T1: …");
                break;
            default:
                throw new UnreachableException();
        }
    }

    internal AgendaReading Finish()
    {
        if ((given ?? title) is null)
            faults.Add(new AgendaFault(1, AgendaFaultKind.NoTitle, "", "# …"));
        if (given is { Length: > Agenda.MaxTitleLength })
            faults.Add(new AgendaFault(1, AgendaFaultKind.TitleTooLong, Cut(given), $"≤ {Agenda.MaxTitleLength}"));
        if (drafts.Count == 0)
            faults.Add(new AgendaFault(line, AgendaFaultKind.NoTopics, "", "T1: …"));
        if (drafts.Count > Agenda.MaxPlannedTopics)
            faults.Add(drafts[Agenda.MaxPlannedTopics].Fault(AgendaFaultKind.TooManyTopics, $"≤ {Agenda.MaxPlannedTopics}"));
        faults.AddRange(drafts.SelectMany(FaultsOf));
        return faults.Count > 0
            ? new AgendaReading(null, [.. faults.OrderBy(fault => fault.Line)])
            : new AgendaReading(new Agenda(given ?? title!, link, [.. drafts.Select(draft => draft.ToTopic())]) { Guests = [.. guests] }, []);
    }

    private static IEnumerable<AgendaFault> FaultsOf(Draft draft)
    {
        if (draft.Prompt.Length == 0)
            yield return draft.Fault(AgendaFaultKind.NoPrompt, $"{draft.Label}: …");
        if (draft.Prompt.Length > Topic.MaxPromptLength)
            yield return draft.Fault(AgendaFaultKind.PromptTooLong, $"≤ {Topic.MaxPromptLength}");
        if (draft.Translated is not { } other)
            yield break;
        if (other.Prompt.Length == 0)
            yield return other.Fault(AgendaFaultKind.NoTranslation, $"{other.Name}: …");
        if (Topic.IsPairTooLong(draft.Prompt, other.Prompt))
            yield return other.Fault(AgendaFaultKind.PairTooLong, $"≤ {Topic.MaxPromptLength}");
    }

    private void TakeTitle(string text)
    {
        if (title is not null)
            Fault(AgendaFaultKind.SecondTitle, text, "## …");
        else if (given is null && text.Length > Agenda.MaxTitleLength)
            Fault(AgendaFaultKind.TitleTooLong, text, $"≤ {Agenda.MaxTitleLength}");
        title ??= text;
        LeavePrompt();
    }

    private void TakeSection(string heading)
    {
        if (heading.Length > Agenda.MaxTitleLength)
            Fault(AgendaFaultKind.SectionTooLong, heading, $"≤ {Agenda.MaxTitleLength}");
        section = heading;
        place = Place.Heading;
    }

    private void TakeLink(string text)
    {
        var address = WebLink.Read(text);
        if (address is null)
            Fault(AgendaFaultKind.BadLink, text, "https://…");
        else if (place == Place.Heading)
            Fault(AgendaFaultKind.LinkBeforeTopic, text, "T1: …");
        else if ((place == Place.Opening ? link : drafts[^1].Link) is not null)
            Fault(AgendaFaultKind.SecondLink, text, "T1: …");
        else if (place == Place.Opening)
            link = address;
        else
            drafts[^1].Link = address;
        LeavePrompt();
    }

    private void TakeGuest(string who)
    {
        if (who.Length == 0)
            Fault(AgendaFaultKind.NoGuest, "", "Guest: …");
        if (who.Length > Agenda.MaxGuestLength)
            Fault(AgendaFaultKind.GuestTooLong, who, $"≤ {Agenda.MaxGuestLength}");
        guests.Add(who);
        if (guests.Count == Agenda.MaxGuests + 1)
            Fault(AgendaFaultKind.TooManyGuests, who, $"≤ {Agenda.MaxGuests}");
        LeavePrompt();
    }

    private void TakeTranslation(string language, string text)
    {
        var other = new Draft.Other(line, language) { Lines = { text } };
        if (place is Place.Opening or Place.Heading)
        {
            Fault(AgendaFaultKind.TranslationBeforeTopic, $"{other.Name}: {text}", "T1: …");
            return;
        }

        if (drafts[^1].Translated is not null)
            Fault(AgendaFaultKind.SecondTranslation, $"{other.Name}: {text}", "T1: …");
        drafts[^1].Translated = other;
        place = Place.Translation;
    }

    /// <summary>What is indented from here on belongs to no prompt.</summary>
    private void LeavePrompt()
    {
        if (place is Place.Prompt or Place.Translation)
            place = Place.AfterPrompt;
    }

    private void TakePrompt(TopicLabel label, string text)
    {
        if (drafts.Exists(draft => draft.Label == label))
            Fault(AgendaFaultKind.DoubleLabel, $"{label}: {text}", $"{NextFree}: …");
        drafts.Add(new Draft(line, label, section) { Lines = { text } });
        place = Place.Prompt;
    }

    private TopicLabel NextFree => new(Math.Min(drafts.Max(draft => draft.Label.Number) + 1, ChatFacilitator.MaxTopics));

    private void Fault(AgendaFaultKind kind, string read, string expected) => faults.Add(new AgendaFault(line, kind, Cut(read), expected));

    private static string Cut(string text)
    {
        var read = text.Trim();
        if (read.Length <= LongestReading)
            return read;
        var length = LongestReading - 1;
        return string.Concat(read.AsSpan(0, char.IsHighSurrogate(read[length - 1]) ? length - 1 : length), "…");
    }

    /// <summary>A topic whose lines are still being read.</summary>
    private sealed record Draft(int Line, TopicLabel Label, string? Section)
    {
        internal List<string> Lines { get; } = [];
        internal Uri? Link { get; set; }
        internal Other? Translated { get; set; }
        internal string Prompt => Joined(Lines);

        internal Topic ToTopic() => new(Label, Prompt, Section, Link) { Translation = Translated is { } other ? new Translation(other.Language, other.Prompt) : null };

        internal AgendaFault Fault(AgendaFaultKind kind, string expected) => new(Line, kind, Cut($"{Label}: {Lines[0]}"), expected);

        private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Where(text => text.Length > 0));

        /// <summary>The same question in another language.</summary>
        internal sealed record Other(int Line, string Language)
        {
            internal List<string> Lines { get; } = [];
            internal string Name => Language.ToUpperInvariant();
            internal string Prompt => Joined(Lines);

            internal AgendaFault Fault(AgendaFaultKind kind, string expected) => new(Line, kind, Cut($"{Name}: {Lines[0]}"), expected);
        }
    }
}
