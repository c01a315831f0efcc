namespace HcsmChatBot.Sandbox;

/// <summary>Messages that make no sense.</summary>
public enum NonsenseKind
{
    /// <summary>No JSON.</summary>
    Text,

    /// <summary>JSON that is no payload: a list.</summary>
    Payload,

    /// <summary>A payload whose opcode is a text.</summary>
    Types,

    /// <summary>A payload with an opcode that Discord has not.</summary>
    Opcode,

    /// <summary>A payload that is far too long.</summary>
    Enormous,
}
