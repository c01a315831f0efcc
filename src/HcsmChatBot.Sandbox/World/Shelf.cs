using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>All documents of one kind, by key; every change goes to the journal.</summary>
internal sealed class Shelf(string name, WorldJournal journal)
{
    private readonly Dictionary<string, JsonObject> documents = [];

    public string Name { get; } = name;

    public IEnumerable<JsonObject> All => documents.Values;

    /// <summary>Called with the key, what lay there before and what lies there now.</summary>
    public Action<string, JsonObject?, JsonObject?>? Changed { get; set; }

    public JsonObject? Find(string? key) => key is null ? null : documents.GetValueOrDefault(key);

    public JsonObject Put(string key, JsonObject document)
    {
        Place(key, document);
        journal.Append(Name, key, document);
        return document;
    }

    public void Remove(string key)
    {
        Place(key, null);
        journal.Append(Name, key, null);
    }

    /// <summary>What the journal tells of an earlier start.</summary>
    public void Place(string key, JsonObject? document)
    {
        var before = Find(key);
        if (document is null)
            documents.Remove(key);
        else
            documents[key] = document;
        Changed?.Invoke(key, before, document);
    }
}
