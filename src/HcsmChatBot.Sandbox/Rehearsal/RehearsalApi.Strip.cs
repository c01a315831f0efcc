using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What a bot did and why, for people who watch it.</summary>
public sealed partial class RehearsalApi
{
    /// <summary>Adds a line to the strip; pages hear of it as SANDBOX_STRIP, bots do not. The newest 500 are kept until the sandbox stops.</summary>
    /// <returns>{number, at, what, about, effects}</returns>
    /// <exception cref="RefusedException">50035: it holds more than kinds, ids, labels and numbers.</exception>
    public JsonObject Tell(StripLine line) => strip.Tell(line);

    /// <summary>The lines with a greater number, oldest first.</summary>
    public JsonArray StripAfter(long number = 0) => strip.After(number);
}
