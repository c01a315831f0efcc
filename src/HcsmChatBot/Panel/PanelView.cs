using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>What a panel is made of.</summary>
/// <param name="Chat">One that has opened.</param>
public sealed record PanelView(Chat Chat, Attention Attention, DateTimeOffset At, Language Language);
