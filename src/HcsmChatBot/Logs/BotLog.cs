using System.Globalization;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace HcsmChatBot.Logs;

/// <summary>The log as it is set: on the console and, where wanted, in a file for each day; as text or as JSON. Times are UTC.</summary>
internal static class BotLog
{
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffZ} {Level:u3} {Message:lj}{NewLine}{Exception}";

    private const long LargestFile = 50L << 20;

    /// <summary>A check that fails says so to whoever asked; a probe that asks every few seconds shall not fill the log.</summary>
    private const string HealthChecks = "Microsoft.Extensions.Diagnostics.HealthChecks";

    /// <param name="secrets">What stands in no line, wherever it comes from.</param>
    /// <exception cref="SettingsException">A setting is wrong, or the folder of the file cannot be written.</exception>
    public static Logger Open(IConfiguration settings, params string[] secrets)
    {
        try
        {
            return new LoggerConfiguration().ReadFrom.Configuration(settings).MinimumLevel.Override(HealthChecks, LogEventLevel.Fatal)
                .WriteTo.Sink(new DiscreetSink(Sinks(settings.Read<LogOptions>(LogOptions.Section)), new Discretion(secrets)))
                .CreateLogger();
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException($"{LogSettings.Section}: {wrong.Message} Expected settings as in the example that comes with the bot.");
        }
    }

    private static Logger Sinks(LogOptions options)
    {
        var log = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Console(FormatterOf(options));
        if (options.File.Length == 0)
            return log.CreateLogger();
        CheckFolder(options.File);
        return log
            .WriteTo.File(
                FormatterOf(options), options.File, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: LargestFile, rollOnFileSizeLimit: true,
                retainedFileCountLimit: options.KeepFiles)
            .CreateLogger();
    }

    /// <summary>A log that cannot be written would otherwise be missed only when it is needed.</summary>
    private static void CheckFolder(string file)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var probe = new FileStream(Path.Combine(folder.FullName, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"Log:File names '{file}', which cannot be written ({failure.GetType().Name}); expected a path such as logs/bot-.log, or nothing for the console alone.");
        }
    }

    private static ITextFormatter FormatterOf(LogOptions options) => options.Format == LogFormat.Json
        ? new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture)
        : new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture);
}
