namespace HcsmChatBot.Sandbox;

/// <summary>A dispatch that has no number yet.</summary>
/// <param name="IsMadeUp">A rehearsal made it up: it need not be as Discord documents it.</param>
internal sealed record GatewayNews(string Name, byte[] Data, bool IsMadeUp = false);
