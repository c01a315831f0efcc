using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Newcomers;

/// <summary>Shows the starter guide, a page at a time: by /guide, by the button under a welcome, and by the buttons under its own pages.</summary>
public sealed class GuideDesk(GuideBook guide, CommandWords words, Texts texts) : InteractionDesk
{
    /// <summary>The command, and the first part of every custom id: "guide:fr:3".</summary>
    public const string Guide = "guide";

    /// <summary>The last part of the custom ids under a page, whose press changes that page: "guide:fr:3:turn".</summary>
    private const string Turn = "turn";

    public override IEnumerable<ApplicationCommand> Commands => [words.Command(Guide)];

    /// <summary>Opens the first page in this language.</summary>
    public static Button Button(Texts texts, Language language) =>
        new(Asked.CustomId(Guide, language.Code(), 1), texts.Say(language, "post.welcome.button"), ButtonStyle.Primary);

    public override bool Serves(Asked asked) => asked.IsCommand(Guide) || asked.IsPress(Guide);

    public override InteractionAnswer? AnswerAtOnce(Asked asked) => asked.Arguments is [.., Turn]
        ? new InteractionAnswer.Update(Page(asked))
        : new InteractionAnswer.Say(Page(asked));

    public override Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping) => Task.FromResult<MessageToSend?>(Page(asked));

    /// <summary>The first page in the person's language, unless the press says another. A guide may have become shorter since it was shown.</summary>
    private MessageToSend Page(Asked asked)
    {
        var language = Languages.OfCode(asked.Part) ?? asked.Language;
        var pages = guide.Pages(language);
        var number = asked.Arguments is [_, var wanted, ..] && int.TryParse(wanted, out var read) ? Math.Clamp(read, 1, pages.Length) : 1;
        var footer = texts.Say(language, "guide.page", ("page", number), ("pages", pages.Length));
        return new MessageToSend(GuidePage.Shown(pages[number - 1], footer)) { Buttons = [.. Buttons(language, number, pages.Length)] };
    }

    private IEnumerable<Button> Buttons(Language language, int number, int last)
    {
        var other = language == Language.En ? Language.Fr : Language.En;
        yield return new Button(To(language, number - 1), texts.Say(language, "guide.back"), Disabled: number == 1);
        yield return new Button(To(language, number + 1), texts.Say(language, "guide.next"), ButtonStyle.Primary, Disabled: number == last);
        yield return new Button(To(other, number), texts.Say(language, "guide.other"));
    }

    private static string To(Language language, int page) => Asked.CustomId(Guide, language.Code(), page, Turn);
}
