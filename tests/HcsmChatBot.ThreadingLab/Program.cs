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
        _ => Explain(),
    };
}
catch (CorpusException fault)
{
    Console.Error.WriteLine(fault.Message);
    return WrongInput;
}

static int Explain()
{
    Console.Error.WriteLine("""
        evaluate FOLDER [--links FOLDER] [--model FILE]       the published measures, of the shipped model or of another; writes its links
        evaluate FOLDER --baseline previous                   the same where everybody answers whoever spoke last
        certainty FOLDER [--model FILE]                       of how many links one can be how sure
        train FOLDER [--meetings FOLDER] [--seed N] [--out FILE]
                                                              learns a model (reply-links.model unless told otherwise); some minutes
        ablate FOLDER [--meetings FOLDER] [--seed N]          learns without each group of features in turn; half an hour
        """);
    return WrongInput;
}
