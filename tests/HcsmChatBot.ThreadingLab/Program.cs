using HcsmChatBot.ThreadingLab;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Training;

const int WrongInput = 2;

// dotnet run -c Release --project tests/HcsmChatBot.ThreadingLab -- evaluate FOLDER
try
{
    return args switch
    {
        ["evaluate", .. var rest] when EvaluatePlan.Read(rest) is { } plan => EvaluateCommand.Run(plan, Console.Out, Console.Error),
        ["certainty", .. var rest] when CertaintyCommand.Read(rest) is { } run => run(Console.Out),
        ["train", .. var rest] when TrainPlan.Read(rest, "--out") is { } plan => TrainCommand.Run(plan, Console.Out, Console.Error),
        ["ablate", .. var rest] when TrainPlan.Read(rest) is { } plan => AblateCommand.Run(plan, Console.Out, Console.Error),
        _ => Refuse(Usage(args.FirstOrDefault())),
    };
}
catch (CorpusException fault)
{
    return Refuse(fault.Message);
}

static int Refuse(string why)
{
    Console.Error.WriteLine(why);
    return WrongInput;
}

static string Usage(string? command) => command switch
{
    "evaluate" => "evaluate FOLDER [--links FOLDER] [--model FILE] [--baseline previous]: the published measures of the shipped model, of another, or of \"everybody answers whoever spoke last\"; writes the links",
    "certainty" => "certainty FOLDER [--model FILE]: of how many links one can be how sure",
    "train" => "train FOLDER [--meetings FOLDER] [--seed N] [--out FILE]: learns a model (reply-links.model unless told otherwise); some minutes",
    "ablate" => "ablate FOLDER [--meetings FOLDER] [--seed N]: learns without each group of features in turn; half an hour",
    _ => "The commands are evaluate, certainty, train and ablate; each alone says what it takes.",
};
