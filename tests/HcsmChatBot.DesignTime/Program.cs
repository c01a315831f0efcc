using HcsmChatBot.Storage;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;

// Compares the model (BotDbContext, Rows) with the last migration and writes the next one beside it.
const int WrongInput = 2;
const string Folder = "src/HcsmChatBot/Storage/Migrations";

if (args is not [var name] || !SyntaxFacts.IsValidIdentifier(name))
    return Complain("Usage: dotnet run --project tests/HcsmChatBot.DesignTime -- NAME, where NAME says what changes, as a C# name: AddMessageLanguage.");
if (!Directory.Exists(Folder))
    return Complain($"There is no {Folder} here; run it from the root of the repository.");
if (Directory.EnumerateFiles(Folder, $"*_{name}.cs").Any())
    return Complain($"A migration named {name} is there already; choose another name.");

await using var db = new BotDbContext(new DbContextOptionsBuilder<BotDbContext>().UseSqlite().Options);
var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();
var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration(name, "HcsmChatBot.Storage", "Migrations", "C#");

await WriteAsync(migration.MigrationId, migration.MigrationCode);
await WriteAsync($"{migration.MigrationId}.Designer", migration.MetadataCode);
await WriteAsync(migration.SnapshotName, migration.SnapshotCode);
return 0;

static int Complain(string complaint)
{
    Console.Error.WriteLine(complaint);
    return WrongInput;
}

static async Task WriteAsync(string file, string code)
{
    var path = Path.Combine(Folder, $"{file}.cs");
    await File.WriteAllTextAsync(path, code);
    Console.WriteLine($"Wrote {path}");
}
