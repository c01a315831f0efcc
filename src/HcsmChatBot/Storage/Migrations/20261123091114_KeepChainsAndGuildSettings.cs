using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HcsmChatBot.Storage.Migrations
{
    /// <inheritdoc />
    public partial class KeepChainsAndGuildSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Salt",
                table: "Messages",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LostFrom",
                table: "Cursor",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LostUntil",
                table: "Cursor",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ChainLinks",
                columns: table => new
                {
                    ChatId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MessageId = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainLinks", x => new { x.ChatId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Chains",
                columns: table => new
                {
                    ChatId = table.Column<long>(type: "INTEGER", nullable: false),
                    GuildId = table.Column<long>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chains", x => x.ChatId);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    GuildId = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "GuildSettings",
                columns: table => new
                {
                    GuildId = table.Column<long>(type: "INTEGER", nullable: false),
                    ChatChannelId = table.Column<long>(type: "INTEGER", nullable: true),
                    ModeratorsChannelId = table.Column<long>(type: "INTEGER", nullable: true),
                    ModeratorRoleId = table.Column<long>(type: "INTEGER", nullable: true),
                    ReminderRoleId = table.Column<long>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuildSettings", x => x.GuildId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_GuildId_Subject",
                table: "Erasures",
                columns: new[] { "GuildId", "Subject" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChainLinks");

            migrationBuilder.DropTable(
                name: "Chains");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "GuildSettings");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "LostFrom",
                table: "Cursor");

            migrationBuilder.DropColumn(
                name: "LostUntil",
                table: "Cursor");
        }
    }
}
