using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Planning;

/// <summary>The forms and buttons of planning, by the names that come back when they are used.</summary>
internal static class PlanButtons
{
    public const string FormName = "plan";
    public const string EditName = "plan-edit";
    public const string CallOffName = "plan-off";
    public const string HostName = "host";
    public const string PublishName = "plan-publish";
    public const string DiscardName = "plan-discard";

    private const string Again = "again";

    /// <summary>Says whether the draft is kept already: one that has gone meanwhile is not made anew by a form that was left open.</summary>
    public static string FormOf(PlanDraft draft) => draft.IsKept ? Asked.CustomId(FormName, draft.Id, Again) : Asked.CustomId(FormName, draft.Id);

    public static bool IsOfKept(Asked form) => form.Arguments is [_, Again];

    /// <param name="id">A draft's, or that of the chat which was planned from it.</param>
    public static Button Edit(ulong id, string label) => new(Asked.CustomId(EditName, id), label);

    /// <summary>Says which version of the draft was shown.</summary>
    public static Button Publish(PlanDraft draft, string label) => new(Asked.CustomId(PublishName, draft.Id, VersionOf(draft)), label, ButtonStyle.Primary);

    public static Button Discard(ulong draftId, string label) => new(Asked.CustomId(DiscardName, draftId), label);

    /// <summary>Whether the draft is still as it was shown where this was pressed.</summary>
    public static bool IsOf(Asked asked, PlanDraft draft) => asked.Arguments is [_, var version] && version == VersionOf(draft);

    public static Button CallOff(ulong chatId, string label) => new(Asked.CustomId(CallOffName, chatId), label, ButtonStyle.Danger);

    public static Button Host(ulong chatId, string label) => new(Asked.CustomId(HostName, chatId), label, ButtonStyle.Primary);

    private static string VersionOf(PlanDraft draft) => $"{draft.TypedAt.ToUnixTimeMilliseconds()}";

    /// <summary>0 where it is none.</summary>
    public static ulong IdOf(Asked asked) => ulong.TryParse(asked.Part, out var id) ? id : 0;
}
