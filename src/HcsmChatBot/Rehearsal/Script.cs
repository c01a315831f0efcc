using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Rehearsal;

/// <summary>What the people of a rehearsal say and when: config/rehearsal/participants.en.md and participants.fr.md.</summary>
/// <param name="Language">"en" or "fr": of those who speak.</param>
/// <param name="Parts">By heading: a label ("T1"), or one of <see cref="ScriptReader"/>'s names.</param>
internal sealed record Script(string Language, ImmutableDictionary<string, ImmutableArray<ScriptLine>> Parts)
{
    public const string Introductions = "Introductions";
    public const string AnyTopic = "Any topic";
    public const string Newcomer = "Newcomer";
    public const string Promoter = "Self-promoter";
    public const string Latecomer = "Latecomer";

    /// <summary>Empty where there is no such file.</summary>
    /// <exception cref="SettingsException">The file has faults; in one line, with what was read and what is expected.</exception>
    public static Script Load(ConfigFiles files, Language language)
    {
        var file = files.Participants(language);
        var parts = Path.Exists(file) ? ScriptReader.Read(file, ReadableText.Of(file).ReplaceLineEndings("\n").Split('\n')) : [];
        return new Script(language.Code(), parts);
    }

    /// <summary>What is said by those who come and go: nothing where the script has no such part.</summary>
    public ImmutableArray<ScriptLine> Part(string name) => Parts.GetValueOrDefault(name, []);

    /// <summary>What the participants say to a topic: what is written for T3b, else for T3, else for any topic.</summary>
    public ImmutableArray<ScriptLine> OnTopic(TopicLabel label) =>
        Parts.TryGetValue($"{label}", out var own) || Parts.TryGetValue($"{label with { Part = null }}", out own)
            ? own
            : label.IsClosingThoughts ? [] : Part(AnyTopic);
}
