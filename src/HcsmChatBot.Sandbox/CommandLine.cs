using System.Globalization;

namespace HcsmChatBot.Sandbox;

/// <summary>The arguments of the stand-alone sandbox.</summary>
internal static class CommandLine
{
    public const string Usage = "Usage: HcsmChatBot.Sandbox [--port 0-65535] [--data DIRECTORY] [--record DIRECTORY] [--no-rate-limits]";

    /// <param name="complaint">What is wrong with the arguments, when the answer is null.</param>
    public static SandboxOptions? Parse(IReadOnlyList<string> arguments, out string complaint)
    {
        complaint = "";
        var options = new SandboxOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            var value = index + 1 < arguments.Count ? arguments[index + 1] : null;
            if (name == "--no-rate-limits")
            {
                options = options with { RateLimits = false };
                continue;
            }

            index++;
            complaint = Take(name, value, ref options);
            if (complaint.Length > 0)
                return null;
        }

        return options;
    }

    private static string Take(string name, string? value, ref SandboxOptions options)
    {
        if (name is not ("--port" or "--data" or "--record"))
            return $"There is no option {name}.";
        if (string.IsNullOrWhiteSpace(value))
            return $"{name} needs a value.";
        if (name == "--data")
            options = options with { DataDirectory = value };
        else if (name == "--record")
            options = options with { RecordTo = value };
        else if (ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            options = options with { Port = port };
        else
            return $"--port is a number from 0 to 65535, not {value}.";
        return "";
    }
}
