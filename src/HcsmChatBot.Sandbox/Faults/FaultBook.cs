namespace HcsmChatBot.Sandbox;

/// <summary>All faults that are planned, and the last of those that are over. Guarded by the world's gate.</summary>
internal sealed class FaultBook
{
    private const int MostRemembered = 100;
    private readonly Queue<PlannedFault> over = new();
    private List<PlannedFault> planned = [];
    private int lastId;

    /// <summary>One was planned, has struck or was ended.</summary>
    public event Action? Changed;

    /// <summary>One has struck: its kind, as it was posted.</summary>
    public event Action<string>? Struck;

    /// <summary>In the order they were planned.</summary>
    public IEnumerable<PlannedFault> All => over.Concat(planned).OrderBy(plan => plan.Id);

    public bool IsEmpty => planned.Count == 0;

    public PlannedFault Plan(Fault fault, FaultOccasion when)
    {
        var plan = new PlannedFault(++lastId, fault, when) { Hit = Hit };
        planned = [.. planned, plan];
        Changed?.Invoke();
        return plan;
    }

    /// <summary>Those that can still strike; planning and ending others meanwhile changes nothing about the list.</summary>
    public IReadOnlyList<PlannedFault> Waiting()
    {
        if (!planned.Exists(plan => plan.IsOver))
            return planned;
        foreach (var plan in planned.Where(plan => plan.IsOver))
            over.Enqueue(plan);
        while (over.Count > MostRemembered)
            over.Dequeue();
        return planned = [.. planned.Where(plan => !plan.IsOver)];
    }

    /// <returns>False when there is none with this id.</returns>
    public bool Clear(int id)
    {
        var known = All.Any(plan => plan.Id == id);
        planned = [.. planned.Where(plan => plan.Id != id)];
        Changed?.Invoke();
        return known;
    }

    public void ClearAll()
    {
        planned = [];
        over.Clear();
        Changed?.Invoke();
    }

    private void Hit(PlannedFault plan)
    {
        Changed?.Invoke();
        Struck?.Invoke(FaultView.KindOf(plan.Fault));
    }
}
