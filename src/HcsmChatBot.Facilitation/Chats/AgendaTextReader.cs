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
            case AgendaTextLine.Prompt read:
                TakePrompt(read.Label, read.Text);
                break;
            case AgendaTextLine.Continuation read when place == Place.Prompt:
                drafts[^1].Lines.Add(read.Text);
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
        faults.AddRange(drafts.Where(draft => draft.Prompt.Length == 0).Select(draft => draft.Fault(AgendaFaultKind.NoPrompt, $"{draft.Label}: …")));
        faults.AddRange(drafts.Where(draft => draft.Prompt.Length > Topic.MaxPromptLength)
            .Select(draft => draft.Fault(AgendaFaultKind.PromptTooLong, $"≤ {Topic.MaxPromptLength}")));
        return faults.Count > 0
            ? new AgendaReading(null, [.. faults.OrderBy(fault => fault.Line)])
            : new AgendaReading(new Agenda(given ?? title!, link, [.. drafts.Select(draft => draft.ToTopic())]), []);
    }

    private void TakeTitle(string text)
    {
        if (title is not null)
            Fault(AgendaFaultKind.SecondTitle, text, "## …");
        else if (given is null && text.Length > Agenda.MaxTitleLength)
            Fault(AgendaFaultKind.TitleTooLong, text, $"≤ {Agenda.MaxTitleLength}");
        title ??= text;
        if (place == Place.Prompt)
            place = Place.AfterPrompt;
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
        if (place == Place.Prompt)
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
        internal string Prompt => string.Join('\n', Lines.Where(text => text.Length > 0));

        internal Topic ToTopic() => new(Label, Prompt, Section, Link);

        internal AgendaFault Fault(AgendaFaultKind kind, string expected) => new(Line, kind, Cut($"{Label}: {Lines[0]}"), expected);
    }
}
