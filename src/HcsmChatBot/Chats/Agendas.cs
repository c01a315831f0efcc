using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Chats;

/// <summary>The prepared agendas: every *.md in config/agendas, read at the start.</summary>
public sealed class Agendas
{
    /// <summary>A choice's. https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure</summary>
    private const int MaxNameLength = 100;

    private readonly SortedDictionary<string, Agenda> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>File names without .md, in alphabetical order.</summary>
    public IEnumerable<string> Names => byName.Keys;

    /// <summary>Each by its title; by its file's name where two have the same title.</summary>
    public IEnumerable<CommandChoice> Choices => byName.Select(named => new CommandChoice(
        byName.Values.Count(other => other.Title == named.Value.Title) == 1 ? named.Value.Title : named.Key, named.Key));

    /// <exception cref="SettingsException">An agenda has faults; each is named with file, line, what was read and what is expected.</exception>
    public static Agendas Load(ConfigFiles config)
    {
        var agendas = new Agendas();
        if (File.Exists(config.Agendas))
            throw new SettingsException($"{config.Agendas}: it is a file; expected a folder of agendas, or none.", SettingsException.Files);
        if (!Directory.Exists(config.Agendas))
            return agendas;

        foreach (var file in Directory.EnumerateFiles(config.Agendas, "*.md"))
            agendas.byName[Path.GetFileNameWithoutExtension(file)] = Read(file);
        return agendas;
    }

    public Agenda? Find(string name) => byName.GetValueOrDefault(name);

    private static Agenda Read(string file)
    {
        if (Path.GetFileNameWithoutExtension(file).Length > MaxNameLength)
            throw new SettingsException($"{file}: expected a file name of at most {MaxNameLength} characters before .md.");
        var reading = AgendaText.Read(ReadableText.Of(file));
        return reading.Agenda ?? throw new SettingsException(
            string.Join(Environment.NewLine, reading.Faults.Select(fault => $"{file}, line {fault.Line}: read '{fault.Read}', expected {fault.Expected}")));
    }
}
