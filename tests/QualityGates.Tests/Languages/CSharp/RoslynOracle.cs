using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QualityGates.Facts;
using QualityGates.Snapshots;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>The facts of a C# file as the compiler's own syntax tree has them, in the words of <see cref="FileFacts"/>.</summary>
internal sealed class RoslynOracle
{
    /// <summary>Programs of one file may begin with <c>#!</c> and <c>#:</c> lines, and some of ours do.</summary>
    private static readonly CSharpParseOptions Options =
        new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None).WithFeatures([new("FileBasedProgram", "true")]);

    private readonly List<Declaration> _declarations = [];
    private readonly List<Import> _imports = [];
    private readonly SourceText _text;

    private RoslynOracle(SyntaxTree tree)
    {
        _text = tree.GetText();
        Visit(tree.GetRoot(), parent: -1);
    }

    /// <summary>Parses <paramref name="source"/>; <paramref name="error"/> is the compiler's first complaint about its syntax, or null.</summary>
    public static FileFacts Parse(byte[] source, out string? error)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, source.Length, Encoding.UTF8), Options);
        error = tree.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.ToString();
        var oracle = new RoslynOracle(tree);
        return new FileFacts(
            "C#", RoslynLines.Count(tree, source), source.Length, Exclusion.None, [.. oracle._declarations], [.. oracle._imports], []);
    }

    private void Visit(SyntaxNode node, int parent)
    {
        if (node is UsingDirectiveSyntax { NamespaceOrType: NameSyntax imported } directive)
        {
            _imports.Add(new Import(NameWithoutArguments(imported), LineOf(directive.SpanStart)));
        }

        if (Describe(node) is var (kind, name))
        {
            var declared = node is VariableDeclaratorSyntax variable ? variable.Initializer!.Value : node;
            parent = Add(declared, kind, name, parent);
        }

        foreach (var child in node.ChildNodes()) VisitPart(node, child, parent);
    }

    /// <summary>A property's initialiser can be a declaration of its own beside, or inside, the property.</summary>
    private void VisitPart(SyntaxNode node, SyntaxNode child, int parent)
    {
        if (node is PropertyDeclarationSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda } property && child == property.Initializer)
        {
            parent = Add(lambda, DeclarationKind.Lambda, property.Identifier.ValueText, parent);
        }

        Visit(child, parent);
    }

    private int Add(SyntaxNode node, DeclarationKind kind, string name, int parent)
    {
        var qualified = parent < 0 ? name : $"{_declarations[parent].Name}.{name}";
        _declarations.Add(new Declaration(
            kind, qualified, LineOf(node.SpanStart), LineOf(node.Span.End - 1), parent, RoslynMetrics.Of(node), Touches(node)));
        return _declarations.Count - 1;
    }

    private int LineOf(int position) => _text.Lines.GetLinePosition(Math.Max(position, 0)).Line + 1;

    private static (DeclarationKind Kind, string Name)? Describe(SyntaxNode node) => node switch
    {
        ClassDeclarationSyntax d => (DeclarationKind.Class, d.Identifier.ValueText),
        StructDeclarationSyntax d => (DeclarationKind.Struct, d.Identifier.ValueText),
        RecordDeclarationSyntax d => (DeclarationKind.Record, d.Identifier.ValueText),
        InterfaceDeclarationSyntax d => (DeclarationKind.Interface, d.Identifier.ValueText),
        EnumDeclarationSyntax d => (DeclarationKind.Enum, d.Identifier.ValueText),
        DelegateDeclarationSyntax d => (DeclarationKind.Delegate, d.Identifier.ValueText),
        ExtensionBlockDeclarationSyntax => (DeclarationKind.Extension, "extension"),
        MethodDeclarationSyntax d => (DeclarationKind.Method, Qualifier(d.ExplicitInterfaceSpecifier) + d.Identifier.ValueText),
        ConstructorDeclarationSyntax d => (DeclarationKind.Constructor, d.Identifier.ValueText),
        DestructorDeclarationSyntax d => (DeclarationKind.Finalizer, "~" + d.Identifier.ValueText),
        OperatorDeclarationSyntax d => (DeclarationKind.Operator,
            $"{Qualifier(d.ExplicitInterfaceSpecifier)}operator {Checked(d.CheckedKeyword)}{d.OperatorToken.Text}"),
        ConversionOperatorDeclarationSyntax d => (DeclarationKind.Operator,
            $"{Qualifier(d.ExplicitInterfaceSpecifier)}{d.ImplicitOrExplicitKeyword.Text} operator {Checked(d.CheckedKeyword)}{d.Type}"),
        PropertyDeclarationSyntax d when HasBody(d) => (DeclarationKind.Property, Qualifier(d.ExplicitInterfaceSpecifier) + d.Identifier.ValueText),
        IndexerDeclarationSyntax d when HasBody(d) => (DeclarationKind.Property, Qualifier(d.ExplicitInterfaceSpecifier) + "this[]"),
        EventDeclarationSyntax d when HasBody(d) => (DeclarationKind.Event, Qualifier(d.ExplicitInterfaceSpecifier) + d.Identifier.ValueText),
        LocalFunctionStatementSyntax d => (DeclarationKind.LocalFunction, d.Identifier.ValueText),
        VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax } d => (DeclarationKind.Lambda, d.Identifier.ValueText),
        _ => null,
    };

    private static string Checked(SyntaxToken keyword) => keyword.IsKind(SyntaxKind.CheckedKeyword) ? "checked " : "";

    private static string Qualifier(ExplicitInterfaceSpecifierSyntax? specifier) =>
        specifier is null ? "" : NameWithArgumentsCut(specifier.Name) + ".";

    private static bool HasBody(BasePropertyDeclarationSyntax property) =>
        property is PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null }
        || (property.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) ?? false);

    private static string NameWithoutArguments(NameSyntax name)
    {
        var text = NameWithArgumentsCut(name);
        return text.StartsWith("global::", StringComparison.Ordinal) ? text["global::".Length..] : text;
    }

    private static string NameWithArgumentsCut(NameSyntax name) => name switch
    {
        QualifiedNameSyntax q => $"{NameWithArgumentsCut(q.Left)}.{q.Right.Identifier.ValueText}",
        AliasQualifiedNameSyntax a => $"{a.Alias.Identifier.ValueText}::{a.Name.Identifier.ValueText}",
        SimpleNameSyntax s => s.Identifier.ValueText,
        _ => name.ToString(),
    };

    private ImmutableArray<string> Touches(SyntaxNode node)
    {
        if (node is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) || RoslynMetrics.Of(node) is null) return [];
        if (node.Parent is not TypeDeclarationSyntax type || type is InterfaceDeclarationSyntax or ExtensionBlockDeclarationSyntax) return [];
        if (LineOf(type.CloseBraceToken.SpanStart) - LineOf(type.SpanStart) + 1 < 200) return [];
        return RoslynUses.Of(node, type);
    }
}
