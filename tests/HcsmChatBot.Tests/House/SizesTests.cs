using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HcsmChatBot.Tests.House;

/// <summary>One concept a file, and methods that are seen at a glance.</summary>
public class SizesTests
{
    private const int MaxParameters = 5;

    [Fact]
    public void No_file_is_over_400_lines() =>
        Checkout.AssertNone(Checkout.Source.Where(file => file.LineCount > 400).Select(file => $"{file.Path}: {file.LineCount} lines"));

    [Fact]
    public void Half_of_the_files_have_at_most_60_lines_and_nine_in_ten_at_most_170()
    {
        int[] lengths = [.. Checkout.Source.Select(file => file.LineCount).Order()];
        Assert.InRange(ShareOf(lengths, 0.5), 1, 60);
        Assert.InRange(ShareOf(lengths, 0.9), 1, 170);
    }

    [Fact]
    public void No_method_is_over_60_lines() =>
        Checkout.AssertNone(
            from file in Checkout.Source
            from body in file.Bodies
            where SourceFile.Length(body) > 60
            select $"{file.At(body)}: {SourceFile.Length(body)} lines");

    [Fact]
    public void Nine_methods_in_ten_have_at_most_25_lines() =>
        Assert.InRange(ShareOf([.. Checkout.Source.SelectMany(file => file.Bodies).Select(SourceFile.Length).Order()], 0.9), 1, 25);

    /// <summary>A record or a primary constructor names what belongs together; a method that takes so much wants such a record.</summary>
    [Fact]
    public void No_method_takes_more_than_five_parameters() =>
        Checkout.AssertNone(
            from file in Checkout.Source
            from body in file.Bodies
            where ParametersOf(body) > MaxParameters
            select $"{file.At(body)}: {ParametersOf(body)} parameters");

    private static int ParametersOf(SyntaxNode body) => body switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters.Count,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters.Count,
        _ => 0,
    };

    private static int ShareOf(int[] ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Length) - 1];
}
