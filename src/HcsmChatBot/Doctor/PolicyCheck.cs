using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Doctor;

/// <summary>Whether the application names a privacy policy, as Discord's terms ask. https://docs.discord.com/developers/resources/application#application-object</summary>
internal sealed class PolicyCheck(Acquaintance known) : Check
{
    public override string Name => "policy";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) => Task.FromResult<IReadOnlyList<Finding>>([Judge(known.Application)]);

    internal static Finding Judge(Application application) => (application.PrivacyPolicyUrl, application.TermsOfServiceUrl) switch
    {
        (null or "", _) => new Finding("policy", Grade.Warning, "The application names no privacy policy: Discord's developer terms ask for one that says what is kept, why, and how to have it erased.", "Write one (/privacy says all of it), and give its address in the developer portal, under General Information."),
        (_, null or "") => new Finding("policy", Grade.Note, "The application names a privacy policy and no terms of service."),
        _ => new Finding("policy", Grade.Ok, "The application names its privacy policy and its terms of service."),
    };
}
