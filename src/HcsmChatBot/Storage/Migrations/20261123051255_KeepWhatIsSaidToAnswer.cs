using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HcsmChatBot.Storage.Migrations
{
    /// <inheritdoc />
    public partial class KeepWhatIsSaidToAnswer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SaidToAnswer",
                table: "Messages",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SaidToAnswer",
                table: "Messages");
        }
    }
}
