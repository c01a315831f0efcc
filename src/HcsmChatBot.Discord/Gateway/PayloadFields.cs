using System.Text.Json;

namespace HcsmChatBot.Discord.Gateway;

/// <summary>
/// The fields of a payload, read one after the other: they may stand in any order, and of two of one name the last counts, as it does within the data.
/// What is no JSON, or has something else where a number or a text should stand, throws as <see cref="Utf8JsonReader"/> does.
/// </summary>
internal ref struct PayloadFields(ReadOnlySpan<byte> json)
{
    private Utf8JsonReader reader = new(json);

    public GatewayOpcode? Opcode { get; private set; }

    public long? Sequence { get; private set; }

    public string? Name { get; private set; }

    /// <summary>Of the next byte to be read.</summary>
    public readonly int Position => (int)reader.BytesConsumed;

    /// <summary>An object was read, and nothing but white space stands behind it.</summary>
    public readonly bool AreComplete => reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 };

    /// <summary>True when it stands before the data, false when there is no more of it.</summary>
    public bool ReadUpToData()
    {
        if (reader.TokenType == JsonTokenType.None && (!reader.Read() || reader.TokenType != JsonTokenType.StartObject))
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("d"u8))
                return true;
            ReadField();
        }

        // Throws where anything else follows.
        reader.Read();
        return false;
    }

    /// <summary>Where the data stands.</summary>
    public Range SkipData()
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..Position;
    }

    private void ReadField()
    {
        if (Enter("op"u8))
            Opcode = (GatewayOpcode)reader.GetInt32();
        else if (Enter("s"u8))
            Sequence = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
        else if (Enter("t"u8))
            Name = reader.TokenType == JsonTokenType.Null ? null : DispatchReader.NameAt(ref reader);
        else
            reader.Skip();
    }

    /// <summary>Whether it is the field of that name, and then to its value.</summary>
    private bool Enter(ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();
}
