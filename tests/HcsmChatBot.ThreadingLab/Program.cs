using HcsmChatBot.ThreadingLab;
using HcsmChatBot.ThreadingLab.Corpus;

const int WrongInput = 2;

// dotnet run -c Release --project tests/HcsmChatBot.ThreadingLab -- evaluate FOLDER
try
{
    return args switch
    {
        ["evaluate", .. var rest] when EvaluatePlan.Read(rest) is { } plan => EvaluateCommand.Run(plan, Console.Out, Console.Error),
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
        evaluate FOLDER [--links FOLDER] [--baseline previous]    the published measures, of the shipped model or of a baseline
        """);
    return WrongInput;
}
