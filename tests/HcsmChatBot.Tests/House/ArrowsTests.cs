using System.Xml.Linq;

namespace HcsmChatBot.Tests.House;

/// <summary>Four rooms, three arrows.</summary>
public class ArrowsTests
{
    private static readonly string[] Rooms = [.. Checkout.Files("*.csproj").Where(path => path.StartsWith("src/", StringComparison.Ordinal))];

    [Theory]
    [InlineData("HcsmChatBot", "HcsmChatBot.Discord HcsmChatBot.Facilitation HcsmChatBot.Sandbox")]
    [InlineData("HcsmChatBot.Discord", "")]
    [InlineData("HcsmChatBot.Facilitation", "")]
    [InlineData("HcsmChatBot.Sandbox", "")]
    public void A_room_refers_to_these_rooms_and_to_no_other(string room, string others) =>
        Assert.Equal(others, string.Join(' ', Named(room, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Order()));

    [Fact]
    public void There_are_four_rooms() =>
        Assert.Equal(
            ["HcsmChatBot", "HcsmChatBot.Discord", "HcsmChatBot.Facilitation", "HcsmChatBot.Sandbox"],
            Rooms.Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void No_room_takes_code_from_another_by_the_back_door() =>
        Checkout.AssertNone(Rooms
            .SelectMany(path => Named(Path.GetFileNameWithoutExtension(path), "Compile", "Reference", "Import").Select(taken => $"{path}: {taken}")));

    [Fact]
    public void Facilitation_needs_packages_to_be_checked_and_none_to_run() =>
        Checkout.AssertNone(Project("HcsmChatBot.Facilitation").Descendants("PackageReference")
            .Where(package => (string?)package.Attribute("PrivateAssets") != "all")
            .Select(package => $"{package.Attribute("Include")?.Value}"));

    [Fact]
    public void Facilitation_knows_no_framework_but_the_plain_one()
    {
        Assert.Empty(Named("HcsmChatBot.Facilitation", "FrameworkReference"));
        Assert.Equal("Microsoft.NET.Sdk", Project("HcsmChatBot.Facilitation").Attribute("Sdk")?.Value);
    }

    private static IEnumerable<string> Named(string room, params string[] items) =>
        from item in Project(room).Descendants()
        where items.Contains(item.Name.LocalName)
        select (item.Attribute("Include") ?? item.Attribute("Project"))?.Value.Replace('\\', '/') ?? "";

    private static XElement Project(string room) => XElement.Load(Checkout.FullPath($"src/{room}/{room}.csproj"));
}
