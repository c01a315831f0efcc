using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab;

/// <summary>What is evaluated: "FOLDER [--links FOLDER] [--baseline previous] [--model FILE]".</summary>
/// <param name="Links">Where the predicted links are written; null: nowhere.</param>
/// <param name="Predict">The shipped model, or a baseline.</param>
internal sealed record EvaluatePlan(string Folder, string? Links, Func<AnnotatedLog, LogPrediction> Predict)
{
    /// <returns>Null for arguments that are none of its own.</returns>
    public static EvaluatePlan? Read(string[] arguments)
    {
        if (arguments is not [var folder, .. var rest] || folder.StartsWith('-') || rest.Length % 2 != 0)
            return null;
        var plan = new EvaluatePlan(folder, null, Predictions.OfTheModel);
        foreach (var option in rest.Chunk(2))
        {
            switch (option)
            {
                case ["--links", var links]:
                    plan = plan with { Links = links };
                    break;
                case ["--model", var model]:
                    plan = plan with { Predict = Predictions.Of(ModelFile.Read(model)) };
                    break;
                case ["--baseline", "previous"]:
                    plan = plan with { Predict = Predictions.OfThePrevious };
                    break;
                default:
                    return null;
            }
        }

        return plan;
    }
}
