using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Newcomers;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>What every live chat works with.</summary>
public sealed record LiveChatTools(
    ChatStore Store, EffectRunner Runner, Alarms Alarms, GatewayCommits Commits, WorkInHand Work, NewcomerFinder Newcomers, Amendments Amendments, EndedChats Ended,
    ChatNews News, ChatMetrics? Metrics = null);
