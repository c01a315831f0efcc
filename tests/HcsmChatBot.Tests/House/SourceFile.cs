using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HcsmChatBot.Tests.House;

/// <summary>One file of C#, parsed.</summary>
internal sealed record SourceFile(string Path, string Text, SyntaxNode Root)
{
    internal int LineCount => Text.TrimEnd('\n').Split('\n').Length;

    /// <summary>The parts of its name: ChatStore.Reading.cs has "ChatStore" and "Reading".</summary>
    internal IEnumerable<string> Names => System.IO.Path.GetFileNameWithoutExtension(Path).Split('.');

    internal IEnumerable<string> Types => Of<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text)
        .Concat(Of<DelegateDeclarationSyntax>().Select(type => type.Identifier.Text));

    /// <summary>Marked as [Fact], [Theory] or a kind of them.</summary>
    internal IEnumerable<MethodDeclarationSyntax> TestMethods => Of<MethodDeclarationSyntax>().Where(method => method.AttributeLists
        .SelectMany(list => list.Attributes)
        .Select(attribute => attribute.Name.ToString())
        .Any(name => name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal)));

    /// <summary>Whatever runs from a first line to a last: methods, constructors, operators, local functions, accessors with a body.</summary>
    internal IEnumerable<SyntaxNode> Bodies => Root.DescendantNodes().Where(node =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax { Body: not null });

    internal static SourceFile Read(string path)
    {
        var text = File.ReadAllText(Checkout.FullPath(path));
        return new SourceFile(path, text, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot());
    }

    internal bool IsIn(string folder) => $"/{Path}".Contains($"/{folder}/", StringComparison.Ordinal);

    internal string At(SyntaxNode node) => $"{Path}:{Place(node).StartLinePosition.Line + 1}";

    /// <summary>From its first line to its last, without the comments above it.</summary>
    internal static int Length(SyntaxNode node) => Place(node).EndLinePosition.Line - Place(node).StartLinePosition.Line + 1;

    internal IEnumerable<T> Of<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    private static FileLinePositionSpan Place(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span);
}
