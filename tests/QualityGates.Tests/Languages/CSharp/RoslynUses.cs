using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>Which members of its type a member names, read off the compiler's syntax tree.</summary>
internal static class RoslynUses
{
    /// <summary>The names, sorted and distinct.</summary>
    public static ImmutableArray<string> Of(SyntaxNode member, TypeDeclarationSyntax type)
    {
        var names = Members(type).ToHashSet(StringComparer.Ordinal);
        var start = BodyStart(member);
        return
        [
            .. member.DescendantTokens()
                .Where(t => t.SpanStart >= start && t.IsKind(SyntaxKind.IdentifierToken) && names.Contains(t.ValueText))
                .Where(t => !IsSomebodyElses(t) && !IsInInitialiserOfProperty(t, member))
                .Select(t => t.ValueText)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Members(TypeDeclarationSyntax type) =>
        type.Members.SelectMany(NamesOf).Concat(type.ParameterList?.Parameters.Select(p => p.Identifier.ValueText) ?? []);

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax d => d.Declaration.Variables.Select(v => v.Identifier.ValueText),
        MethodDeclarationSyntax d => [d.Identifier.ValueText],
        PropertyDeclarationSyntax d => [d.Identifier.ValueText],
        EventDeclarationSyntax d => [d.Identifier.ValueText],
        _ => [],
    };

    private static int BodyStart(SyntaxNode member) => member switch
    {
        BaseMethodDeclarationSyntax d => d.ParameterList.Span.End,
        PropertyDeclarationSyntax d => d.Identifier.Span.End,
        IndexerDeclarationSyntax d => d.ParameterList.Span.End,
        EventDeclarationSyntax d => d.Identifier.Span.End,
        _ => member.SpanStart,
    };

    private static bool IsSomebodyElses(SyntaxToken token)
    {
        var before = token.GetPreviousToken();
        if (before.IsKind(SyntaxKind.DotToken)) return !before.GetPreviousToken().IsKind(SyntaxKind.ThisKeyword);
        if (before.IsKind(SyntaxKind.MinusGreaterThanToken) || before.IsKind(SyntaxKind.ColonColonToken)) return true;
        var name = token.Parent;
        return name?.Parent switch
        {
            NameColonSyntax or NameEqualsSyntax => true,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
            _ => false,
        };
    }

    private static bool IsInInitialiserOfProperty(SyntaxToken token, SyntaxNode member) =>
        member is PropertyDeclarationSyntax { Initializer: { } initializer } && initializer.Span.Contains(token.Span);
}
