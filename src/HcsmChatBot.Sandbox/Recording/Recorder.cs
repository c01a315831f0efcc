using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What clients and sandbox said to each other, one JSON document a line, in a file of this sandbox alone. What looks like a line that is there already,
/// in its fields and their types, is left out. Each line is handed to the operating system before the client hears of it.
/// </summary>
internal sealed class Recorder : IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<string> seen = [];
    private readonly FileStream? file;

    /// <param name="folder">Null records nothing.</param>
    public Recorder(string? folder)
    {
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        var name = $"exchanges-{Environment.ProcessId}-{Guid.NewGuid():N}.jsonl";
        file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    [MemberNotNullWhen(true, nameof(file))]
    public bool IsOn => file is not null;

    /// <param name="like">What the line is about besides its fields: the route and the status, the name of an event.</param>
    public void Note(string like, JsonObject line)
    {
        lock (gate)
        {
            if (!IsOn || !file.CanWrite || !seen.Add(like + " " + Shape.Of(line)))
                return;
            file.Write([.. line.Bytes(), (byte)'\n']);
        }
    }

    public void Dispose()
    {
        lock (gate)
            file?.Dispose();
    }
}
