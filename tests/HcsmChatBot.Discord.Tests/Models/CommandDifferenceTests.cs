using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Models;

public sealed class CommandDifferenceTests
{
    private static readonly CommandOption Length = new()
    {
        Type = CommandOptionType.String,
        Name = "length",
        Description = "How long",
        Choices = [new("one hour", "60"), new("two hours", "120")],
    };

    private static readonly CommandOption Start = new() { Type = CommandOptionType.Subcommand, Name = "start", Description = "Starts", Options = [Length] };

    private static readonly ApplicationCommand Chat = new()
    {
        Name = "chat",
        Description = "A chat",
        NameLocalizations = Words(("fr", "causerie"), ("de", "plausch")),
        Options = [Start],
        DefaultMemberPermissions = 8192,
    };

    public static TheoryData<ApplicationCommand> Others =>
    [
        Chat with { Name = "talk" },
        Chat with { Description = "The chat" },
        Chat with { Type = 2 },
        Chat with { DefaultMemberPermissions = null },
        Chat with { NameLocalizations = Words(("fr", "causerie")) },
        Chat with { NameLocalizations = Words(("fr", "causerie"), ("de", "schwatz")) },
        Chat with { DescriptionLocalizations = Words(("fr", "Une causerie")) },
        Chat with { Options = [] },
        Chat with { Options = [Start with { Description = "Begins" }] },
        Chat with { Options = [Start with { DescriptionLocalizations = Words(("fr", "Commence")) }] },
        Chat with { Options = [Start with { Options = [Length with { Required = true }] }] },
        Chat with { Options = [Start with { Options = [Length with { MaxLength = 5 }] }] },
        Chat with { Options = [Start with { Options = [Length with { Choices = [Length.Choices[1], Length.Choices[0]] }] }] },
        Chat with { Options = [Start with { Options = [Length with { Choices = [Length.Choices[0], new("two hours", "121")] }] }] },
    ];

    [Theory]
    [Trait("Obligation", "C2")]
    [MemberData(nameof(Others))]
    public void Anything_discord_would_store_is_a_difference(ApplicationCommand wanted) => Assert.True(CommandDifference.Differs([Chat], [wanted]));

    [Fact]
    [Trait("Obligation", "C2")]
    public void Ids_and_the_order_of_translations_and_commands_are_none()
    {
        var help = new ApplicationCommand { Name = "help", Description = "Help" };
        var stored = Chat with { Id = 8, NameLocalizations = Words(("de", "plausch"), ("fr", "causerie")), DescriptionLocalizations = Words() };

        Assert.False(CommandDifference.Differs([help with { Id = 9 }, stored], [Chat, help]));
    }

    [Fact]
    [Trait("Obligation", "C2")]
    public void A_command_in_a_menu_is_another_one_than_the_slash_command_of_its_name()
    {
        var inMenu = new ApplicationCommand { Name = "chat", Type = ApplicationCommand.OnMessage };

        Assert.True(CommandDifference.Differs([Chat], [inMenu]));
        Assert.False(CommandDifference.Differs([inMenu with { Id = 9 }, Chat], [Chat, inMenu]));
    }

    [Fact]
    [Trait("Obligation", "C2")]
    public void A_command_too_many_or_too_few_is_a_difference()
    {
        Assert.True(CommandDifference.Differs([], [Chat]));
        Assert.True(CommandDifference.Differs([Chat], []));
        Assert.False(CommandDifference.Differs([], []));
    }

    private static Dictionary<string, string> Words(params (string Locale, string Word)[] words) => words.ToDictionary(word => word.Locale, word => word.Word);
}
