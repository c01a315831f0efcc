using HcsmChatBot.Doctor;

namespace HcsmChatBot.Tests.Doctor;

/// <summary>How the doctor judges what it finds on the machine.</summary>
public sealed class MachineJudgementTests
{
    [Theory]
    [InlineData("3.50.4", "Warning")]
    [InlineData("3.7.0", "Warning")]
    [InlineData("3.51.2", "Warning")]
    [InlineData("3.50.6", "Warning")]
    [InlineData("3.44.5", "Warning")]
    [InlineData("3.50.7", "Ok")]
    [InlineData("3.44.6", "Ok")]
    [InlineData("3.51.3", "Ok")]
    [InlineData("3.52.0", "Ok")]
    public void A_SQLite_in_the_range_of_the_bug_is_warned_of(string version, string grade) =>
        Assert.Equal(grade, $"{SqliteCheck.JudgeVersion(Version.Parse(version)).Grade}");

    [Theory]
    [InlineData("wal", 2, 1, "Ok")]
    [InlineData(null, 2, 1, "Ok")]
    [InlineData("delete", 2, 1, "Warning")]
    [InlineData("wal", 1, 1, "Warning")]
    [InlineData("wal", 2, 0, "Warning")]
    public void Pragmas_other_than_the_bots_are_warned_of(string? journalMode, long synchronous, long secureDelete, string grade) =>
        Assert.Equal(grade, $"{SqliteCheck.JudgePragmas(journalMode, synchronous, secureDelete).Grade}");

    [Theory]
    [InlineData(50, 100_000, "Failure")]
    [InlineData(5_000, 100_000, "Warning")]
    [InlineData(20_000, 100_000, "Ok")]
    [InlineData(50, 400, "Failure")]
    public void Room_on_the_disk_is_judged_by_share_and_by_what_is_left(long freeMiB, long totalMiB, string grade) =>
        Assert.Equal(grade, $"{DiskCheck.Judge(freeMiB << 20, totalMiB << 20).Grade}");

    [Theory]
    [InlineData(true, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, "Ok")]
    [InlineData(true, UnixFileMode.UserRead | UnixFileMode.OtherRead, "Warning")]
    [InlineData(true, UnixFileMode.UserRead | UnixFileMode.GroupExecute, "Warning")]
    [InlineData(false, UnixFileMode.UserRead, "Failure")]
    public void A_folder_is_for_the_bots_account_alone(bool isWritable, UnixFileMode mode, string grade) =>
        Assert.Equal(grade, $"{DataFolderCheck.Judge("data", isWritable, mode).Grade}");

    [Fact]
    public void Root_is_warned_and_nobody_else() =>
        Assert.Equal((Grade.Warning, null), (DataFolderCheck.JudgeAccount(isRoot: true)!.Grade, DataFolderCheck.JudgeAccount(isRoot: false)));

    [Theory]
    [InlineData("ext4", "CRYPT-LUKS2-8a1f-data", "Ok")]
    [InlineData("ext4", "LVM-x CRYPT-LUKS2-y", "Ok")]
    [InlineData("ext4", "LVM-x", "Warning")]
    [InlineData("ext4", "", "Warning")]
    [InlineData("overlay", null, "Note")]
    [InlineData("ecryptfs", null, "Ok")]
    [InlineData("tmpfs", null, "Warning")]
    public void An_encrypted_volume_is_known_by_its_device(string fileSystem, string? uuids, string grade) =>
        Assert.Equal(grade, $"{EncryptionCheck.Judge(fileSystem, uuids?.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Grade}");

    [Fact]
    public void The_mount_of_a_path_is_the_longest_and_of_two_in_one_place_the_later()
    {
        Mount[] mounts = [.. MountTable.Read(
        [
            "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
            "30 22 253:0 / /srv/a\\040b rw - xfs /dev/mapper/old rw",
            "31 22 253:1 / /srv/a\\040b rw,noatime master:1 - ext4 /dev/mapper/data rw",
            "32 22 0:45 / /srv/a rw - tmpfs tmpfs rw",
            "not a mount",
        ])];

        Assert.Equal(new Mount("/srv/a b", "253:1", "ext4"), MountTable.Of("/srv/a b/data", mounts));
        Assert.Equal("/", MountTable.Of("/srv/ab", mounts)!.Point);
    }

    [Theory]
    [InlineData(null, "Warning")]
    [InlineData(26.0, "Warning")]
    [InlineData(24.0, "Ok")]
    [InlineData(0.0, "Ok")]
    public void A_backup_is_a_day_old_at_most(double? hours, string grade) =>
        Assert.Equal(grade, $"{BackupCheck.Judge("backups", hours is { } age ? TimeSpan.FromHours(age) : null).Grade}");

    [Fact]
    public void Who_holds_the_lock_is_found_without_taking_it()
    {
        using var folder = new TestFolder();
        var file = folder.File("hcsmchatbot.lock");
        var absent = LockHolder.Of(file);
        LockHolder held;
        using (new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            held = LockHolder.Of(file);

        Assert.Equal((false, true, false), (absent.IsHeld, held.IsHeld, LockHolder.Of(file).IsHeld));
        Assert.Equal(Environment.ProcessId, held.Process);
    }

    [Theory]
    [InlineData("a b", "a b", "Ok")]
    [InlineData("a b c", "a b", "Note")]
    [InlineData("a b", "a b c", "Failure")]
    [InlineData("a b", "", "Note")]
    public void A_schema_is_older_the_same_or_newer(string own, string applied, string grade) =>
        Assert.Equal(grade, $"{MigrationCheck.JudgeSchema(own.Split(' '), applied.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Grade}");

    [Fact]
    public void A_lock_of_a_migration_is_an_orphan_only_where_no_bot_runs() =>
        Assert.Equal(
            [[], [Grade.Note], [Grade.Warning]],
            new[] { MigrationCheck.JudgeLock(0, isRunning: false), MigrationCheck.JudgeLock(1, isRunning: true), MigrationCheck.JudgeLock(1, isRunning: false) }.Select(findings => findings.Select(finding => finding.Grade).ToArray()));

    [Theory]
    [InlineData(0, 0, "Ok")]
    [InlineData(1, 0, "Failure")]
    [InlineData(0, 1, "Failure")]
    public void A_database_that_is_not_whole_is_a_failure(int faults, int orphans, string grade) => Assert.Equal(grade, $"{IntegrityCheck.Judge(faults, orphans).Grade}");

    [Fact]
    public void Old_time_zones_matter_most_where_they_are_the_communitys()
    {
        Assert.Equal(Grade.Ok, TimeZoneCheck.Judge("2026e", isOld: false, [], "America/Toronto").Grade);
        Assert.Equal(Grade.Warning, TimeZoneCheck.Judge("2025b", isOld: true, ["America/Vancouver"], "America/Toronto").Grade);
        Assert.Equal(Grade.Failure, TimeZoneCheck.Judge("2025b", isOld: true, ["America/Vancouver"], "America/Vancouver").Grade);
    }
}
