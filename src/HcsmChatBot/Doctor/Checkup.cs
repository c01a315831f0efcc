using System.Collections.Immutable;
using System.Text.Json;
using HcsmChatBot.Discord;
using HcsmChatBot.Settings;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Doctor;

/// <summary>Every check, one after the other. One that cannot be made is a finding of its own, and does not keep the others from being made.</summary>
internal sealed class Checkup(Installation place)
{
    /// <summary>Discord may hold a request up for as long as it likes, and a disk too.</summary>
    private static readonly TimeSpan LongestCheck = TimeSpan.FromMinutes(1);

    public async Task<Report> RunAsync(CancellationToken stopping)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var check in OfMachine())
            findings.AddRange(await MakeAsync(check, stopping));
        using var token = new TokenCheck(place);
        findings.AddRange(await MakeAsync(token, stopping));
        foreach (var check in OfDiscord(token))
            findings.AddRange(await MakeAsync(check, stopping));
        return new Report(place.Time.GetUtcNow(), findings.ToImmutable());
    }

    private IEnumerable<Check> OfMachine() =>
    [
        new ConfigurationCheck(place),
        new DataFolderCheck(place),
        new InstanceCheck(place),
        new DiskCheck(place),
        new EncryptionCheck(place),
        new SqliteCheck(place),
        new MigrationCheck(place),
        new IntegrityCheck(place),
        new ChainCheck(place),
        new BackupCheck(place),
        new TimeZoneCheck(place),
        new SeriesCheck(place),
        new ContactCheck(place),
    ];

    private IEnumerable<Check> OfDiscord(TokenCheck token) => token.Known is not { } known
        ? []
        :
        [
            new AddressCheck(place),
            new ClockCheck(known),
            new GatewayCheck(place, known),
            new IntentCheck(place, known),
            new PolicyCheck(known),
            new PermissionCheck(place, known),
            new CommandCheck(place, known),
        ];

    private async Task<IReadOnlyList<Finding>> MakeAsync(Check check, CancellationToken stopping)
    {
        using var tooLong = new CancellationTokenSource(LongestCheck, place.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, stopping);
        try
        {
            return await check.ExamineAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return [new Finding(check.Name, Grade.Warning, $"There was no result within {LongestCheck.TotalSeconds:0} seconds.", "Run doctor again later.")];
        }
        catch (SettingsException wrong)
        {
            return [new Finding(check.Name, Grade.Failure, wrong.Message, "Put it right; the bot does not start like this.")];
        }
        catch (Exception failure) when (failure is DiscordFailureException or IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return [new Finding(check.Name, Grade.Warning, $"This could not be looked at: {failure.Message}", "Run doctor again; as the bot's own account, if a file could not be read.")];
        }
        catch (SqliteException damaged)
        {
            return [new Finding(check.Name, Grade.Failure, $"The database cannot be read (SQLite code {damaged.SqliteErrorCode}).", "Stop the bot, keep a copy of the data folder, and restore a backup.")];
        }
    }
}
