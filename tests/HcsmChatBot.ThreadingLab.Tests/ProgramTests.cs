using System.Reflection;

namespace HcsmChatBot.ThreadingLab.Tests;

/// <summary>The only test that writes to the console, which the whole process shares.</summary>
public sealed class ProgramTests
{
    [Theory]
    [InlineData("There is no folder nowhere/at/all.", "evaluate", "nowhere/at/all")]
    [InlineData("There is no folder nowhere/at/all.", "certainty", "nowhere/at/all")]
    [InlineData("There is no folder nowhere/at/all.", "train", "nowhere/at/all")]
    [InlineData("There is no folder nowhere/at/all.", "ablate", "nowhere/at/all")]
    [InlineData("nowhere/at/all: ", "evaluate", "folder", "--model", "nowhere/at/all")]
    [InlineData("The model cannot be written to \"nowhere/at/all\"", "train", "folder", "--out", "nowhere/at/all")]
    [InlineData("evaluate FOLDER", "evaluate")]
    [InlineData("evaluate FOLDER", "evaluate", "folder", "--speed", "10")]
    [InlineData("certainty FOLDER", "certainty", "--model", "file")]
    [InlineData("train FOLDER", "train", "folder", "--seed", "one")]
    [InlineData("ablate FOLDER", "ablate", "folder", "--out", "file")]
    [InlineData("The commands are evaluate, ", "dance")]
    [InlineData("The commands are evaluate, ")]
    public void Wrong_input_is_said_in_one_line_and_ends_with_status_2(string said, params string[] arguments)
    {
        var error = Console.Error;
        using var heard = new StringWriter();
        Console.SetError(heard);
        try
        {
            Assert.Equal(2, Run(arguments));
        }
        finally
        {
            Console.SetError(error);
        }

        var line = Assert.Single($"{heard}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(said, line, StringComparison.Ordinal);
    }

    private static int Run(string[] arguments) =>
        (int)typeof(EvaluatePlan).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;
}
