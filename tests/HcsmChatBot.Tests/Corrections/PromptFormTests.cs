using HcsmChatBot.Corrections;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Corrections;

/// <summary>The form in which a prompt gets other words.</summary>
public class PromptFormTests
{
    private static readonly TopicLabel First = new(1);

    private readonly PromptForm form = new(Texts.Load(new ConfigFiles(Repository.Config)));

    [Fact]
    public void A_question_in_one_language_has_one_field() =>
        Assert.Equal(["Why?"], FieldsOf(new Topic(First, "Why?")).Select(field => field.Value));

    [Fact]
    public void A_question_in_two_languages_has_a_field_for_each()
    {
        var fields = FieldsOf(new Topic(First, "Why?") { Translation = new Translation("fr", "Pourquoi ?") });

        Assert.Equal(["Why?", "Pourquoi ?"], fields.Select(field => field.Value));
        Assert.Equal(["The question", "The question in French"], fields.Select(field => field.Label));
        Assert.All(fields, field => Assert.True(field.Required));
    }

    private ModalField.Text[] FieldsOf(Topic topic)
    {
        var modal = form.Of(ScriptedShell.OpenChat(ThreadPlan.Topic, topic), First, Language.En)!;
        return [.. modal.Fields.Cast<ModalField.Text>()];
    }
}
