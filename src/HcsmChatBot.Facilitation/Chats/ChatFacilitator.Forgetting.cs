namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What becomes of a host who wishes that nothing of theirs be kept.</summary>
public static partial class ChatFacilitator
{
    /// <summary>Without a welcome that waits for them, and without their name. Their id stays only while there is something to lead.</summary>
    private static Transition Forget(Chat chat, ulong userId)
    {
        var unnamed = chat.Plan with { Hosts = [.. chat.Plan.Hosts.Select(host => host.UserId == userId ? host with { Name = null, IsErased = true } : host)] };
        return Nothing(chat switch
        {
            Chat.Open open => open with { Plan = unnamed, Held = [.. open.Held.Where(held => held.Welcome.Newcomer.UserId != userId)] },
            Chat.Scheduled => chat with { Plan = unnamed },
            _ => chat with { Plan = NobodyLeads(unnamed) },
        });
    }

    /// <summary>What was suggested stays, and does not say by whom any more.</summary>
    private static Transition Uncredit(Chat chat, Agenda without) =>
        Nothing(ReferenceEquals(without, chat.Plan.Agenda) ? chat : chat with { Plan = chat.Plan with { Agenda = without } });

    /// <summary>Once it is over, nothing is kept of whoever wished so. A host whose name is merely unknown may still take the end back.</summary>
    private static ChatPlan NobodyLeads(ChatPlan plan) =>
        plan.Hosts.Any(host => host.IsErased) ? plan with { Hosts = [.. plan.Hosts.Where(host => !host.IsErased)] } : plan;
}
