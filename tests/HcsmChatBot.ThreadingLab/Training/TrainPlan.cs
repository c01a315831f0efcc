using System.Globalization;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>What is learned from: "FOLDER [--meetings FOLDER] [--seed N]", and for train "[--out FILE]".</summary>
/// <param name="Meetings">Annotated logs of chaired meetings; null for none.</param>
/// <param name="Out">Where the model is written.</param>
internal sealed record TrainPlan(string Folder, string? Meetings, int Seed, string Out)
{
    public Lesson Lesson { get; init; } = Lesson.Full;

    /// <returns>Null for arguments that are none of its own.</returns>
    public static TrainPlan? Read(string[] arguments, params string[] more)
    {
        if (arguments is not [var folder, .. var rest] || folder.StartsWith('-') || rest.Length % 2 != 0)
            return null;
        var plan = new TrainPlan(folder, null, 1, "reply-links.model");
        foreach (var option in rest.Chunk(2))
        {
            switch (option)
            {
                case ["--meetings", var meetings]:
                    plan = plan with { Meetings = meetings };
                    break;
                case ["--seed", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
                    plan = plan with { Seed = seed };
                    break;
                case ["--out", var file] when more.Contains("--out"):
                    plan = plan with { Out = file };
                    break;
                default:
                    return null;
            }
        }

        return plan;
    }
}
