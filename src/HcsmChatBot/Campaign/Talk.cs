using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Campaign;

/// <summary>People at random: they post, reply, edit, delete and react; and what stands once they have is remembered.</summary>
/// <param name="chance">The same seed says the same.</param>
internal sealed class Talk(RehearsalApi sandbox, ulong channel, IReadOnlyList<ulong> people, Random chance)
{
    private static readonly string[] Emoji = ["👍", "❤️", "🎉"];

    /// <summary>What is edited, deleted or reacted to is among the last so many.</summary>
    private const int Recent = 40;

    private readonly List<ulong> standing = [];
    private readonly Dictionary<ulong, Said> said = [];

    public ulong Channel => channel;

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<ulong, Said> All => said;

    /// <summary>One act, which the gateway tells of in one dispatch.</summary>
    public void Act(DateTimeOffset at)
    {
        switch (standing.Count == 0 ? 0 : chance.Next(100))
        {
            case < 78:
                Post(at);
                break;
            case < 86:
                Edit(OneOfTheLast());
                break;
            case < 90:
                Delete(OneOfTheLast());
                break;
            case < 97:
                React(OneOfTheLast());
                break;
            default:
                TakeBack(OneOfTheLast());
                break;
        }
    }

    private void Post(DateTimeOffset at)
    {
        var text = $"thought {said.Count}";
        ulong? parent = standing.Count > 0 && chance.Next(5) == 0 ? OneOfTheLast() : null;
        var author = people[chance.Next(people.Count)];
        var id = ulong.Parse(sandbox.PostMessage(channel, new RehearsalMessage(author, text, parent, null, at))["id"]!.GetValue<string>(), provider: null);
        standing.Add(id);
        said[id] = new Said(text, []);
    }

    private void Edit(ulong id)
    {
        var text = $"{said[id].Text}, and more";
        sandbox.EditMessage(channel, id, text);
        said[id] = said[id] with { Text = text };
    }

    private void Delete(ulong id)
    {
        sandbox.DeleteMessage(channel, id);
        standing.Remove(id);
        said[id] = new Said(null, []);
    }

    private void React(ulong id)
    {
        var reaction = (Emoji[chance.Next(Emoji.Length)], people[chance.Next(people.Count)]);
        sandbox.React(channel, id, reaction.Item1, reaction.Item2);
        said[id].Reactions.Add(reaction);
    }

    private void TakeBack(ulong id)
    {
        if (said[id].Reactions.FirstOrDefault() is not ({ } emoji, var member))
        {
            React(id);
            return;
        }

        sandbox.Unreact(channel, id, emoji, member);
        said[id].Reactions.Remove((emoji, member));
    }

    private ulong OneOfTheLast() => standing[^(1 + chance.Next(Math.Min(Recent, standing.Count)))];
}

/// <param name="Text">As it stands; null once it was deleted.</param>
internal sealed record Said(string? Text, HashSet<(string Emoji, ulong Member)> Reactions);
