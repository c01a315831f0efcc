using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Replay;

/// <summary>The prompts that stand in the sandbox, told by their words alone, without asking the bot.</summary>
internal sealed partial class StandingPrompts(IEnumerable<JsonNode> messages)
{
    private readonly HashSet<ulong> ids =
    [
        .. messages.Where(message => message["author"]!["bot"]!.GetValue<bool>() && Prompt().IsMatch(message["content"]!.GetValue<string>()))
            .Select(message => StandingWelcome.IdIn(message["id"])!.Value),
    ];

    public IReadOnlySet<ulong> Ids => ids;

    public int Of(ChatRecord? record) => record?.Prompts.Count(prompt => ids.Contains(prompt.MessageId)) ?? 0;

    /// <summary>How many stand there that no chat knows of: they were posted twice.</summary>
    public async Task<int> UnknownToAsync(ArchiveReader archive, CancellationToken stopping)
    {
        var known = new HashSet<ulong>();
        foreach (var chat in await archive.ListAsync(stopping))
            known.UnionWith((await archive.FindAsync(chat.Id, stopping))!.Prompts.Select(prompt => prompt.MessageId));
        return ids.Except(known).Count();
    }

    [GeneratedRegex(@"^\*\*T\d{1,2}[a-z]?\*\*")]
    private static partial Regex Prompt();
}
