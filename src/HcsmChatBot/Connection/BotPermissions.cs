using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

/// <summary>All that the bot ever asks to be allowed, and what for: the one place that says so. Administrator is never among it.</summary>
public static class BotPermissions
{
    /// <summary>Wherever it speaks.</summary>
    public static readonly ImmutableArray<Permission> ToTalk = [Permission.ViewChannel, Permission.SendMessages, Permission.EmbedLinks, Permission.ReadMessageHistory];

    /// <summary>Where questions have threads of their own.</summary>
    public static readonly ImmutableArray<Permission> ForThreads = [Permission.CreatePublicThreads, Permission.SendMessagesInThreads];

    /// <summary>To give a transcript to whoever asks for it.</summary>
    public static readonly ImmutableArray<Permission> ForFiles = [Permission.AttachFiles];

    /// <summary>To show published chats in the server's list of events, and to change its own there.</summary>
    public static readonly ImmutableArray<Permission> ForEvents = [Permission.CreateEvents];

    /// <summary>To notify a role that not everybody may notify.</summary>
    public static readonly ImmutableArray<Permission> ToNotify = [Permission.MentionEveryone];

    /// <summary>What an invitation asks for.</summary>
    public static ImmutableArray<Permission> Invited(bool withEvents) => [.. ToTalk, .. ForFiles, .. ForThreads, .. withEvents ? ForEvents : []];

    /// <summary>Why an invitation asks for it, in English.</summary>
    public static string PurposeOf(Permission permission) => permission switch
    {
        Permission.ViewChannel => "to see the channels of chats and hear what is said there",
        Permission.SendMessages => "to post the opening, the questions and the summary",
        Permission.EmbedLinks => "to show what it posts as cards",
        Permission.ReadMessageHistory => "to read what was said while it was away",
        Permission.AttachFiles => "to give the transcript to whoever asks for it",
        Permission.CreatePublicThreads => "to open a thread for each question",
        Permission.SendMessagesInThreads => "to welcome and remind people there",
        Permission.CreateEvents => "to show published chats in the server's list of events",
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "No invitation asks for it."),
    };
}
