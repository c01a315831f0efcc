using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Panel;

/// <summary>What every panel works with.</summary>
public sealed record PanelTools(
    ModeratorsRoom Room, AttentionReader Reader, PanelWords Words, PanelPost Post, GreeterCall Greeters, ChatStore Store, WorkInHand Work, GuildOptions Options, TimeProvider Time);
