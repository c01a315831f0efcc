using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>The form in which a chat is planned.</summary>
public sealed class PlanForm(Texts texts, PlanWords words)
{
    public const int MaxAgendaLength = 4000;

    public const int MostHosts = 2;

    private const string Title = "title";
    private const string When = "when";
    private const string Hosts = "hosts";
    private const string Agenda = "agenda";
    private const string File = "file";
    private const int MaxWhenLength = 100;

    /// <summary>The form as this draft left it. An agenda that was too long for it stays as it is unless another is given.</summary>
    /// <param name="place">By whose clocks hours are meant; the guild's if left out.</param>
    public Modal Of(PlanDraft draft, Language language, string? place = null)
    {
        var fits = draft.Agenda.Length <= MaxAgendaLength;
        return new Modal(PlanButtons.FormOf(draft), Say("plan.form"),
        [
            new ModalField.Text(Title, Say("plan.form.title"), null, Facilitation.Chats.Agenda.MaxTitleLength) { Required = true, Value = Filled(draft.Title) },
            new ModalField.Text(When, Say("plan.form.when"), texts.Say(language, "plan.form.when.help", ("place", place ?? words.PlaceIn(draft.GuildId))), MaxWhenLength)
            {
                Value = Filled(draft.When),
                Placeholder = Say("plan.form.when.example"),
            },
            new ModalField.People(Hosts, Say("plan.form.hosts"), Say("plan.form.hosts.help"), MostHosts) { Chosen = draft.HostIds },
            new ModalField.Text(Agenda, Say("plan.form.agenda"), Say(fits ? "plan.form.agenda.help" : "plan.form.agenda.kept"), MaxAgendaLength)
            {
                IsParagraph = true,
                Value = fits ? Filled(draft.Agenda) : null,
                Placeholder = Say("plan.form.agenda.example"),
            },
            new ModalField.File(File, Say("plan.form.file"), Say("plan.form.file.help")),
        ]);

        string Say(string key) => texts.Say(language, key);
    }

    /// <summary>The draft with what was filled in.</summary>
    public static PlanDraft Read(PlanDraft draft, InteractionData filled)
    {
        var agenda = filled.TextOf(Agenda);
        return draft with
        {
            Title = filled.TextOf(Title).ReplaceLineEndings(" ").Trim(),
            When = filled.TextOf(When).Trim(),
            HostIds = [.. filled.PickedIn(Hosts).Distinct().Take(MostHosts)],
            Agenda = string.IsNullOrWhiteSpace(agenda) && draft.Agenda.Length > MaxAgendaLength ? draft.Agenda : agenda,
        };
    }

    public static Attachment? FileIn(InteractionData filled) =>
        filled.PickedIn(File).Select(id => filled.Resolved.Attachments.GetValueOrDefault(id)).FirstOrDefault(file => file is not null);

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}
