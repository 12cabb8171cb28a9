using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QualityGates.Oracles.CSharpTypes;

/// <summary>Walks every name of every file and asks the semantic model what it means.</summary>
internal sealed class TypeEdges
{
    private readonly EdgeSet _uses = new();
    private readonly EdgeSet _directives = new();
    private readonly EdgeSet _members = new();
    private readonly EdgeSet _ambiguous = new();
    private readonly SortedDictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _projects = new(StringComparer.Ordinal);
    private int _bound, _unbound;

    public void Add(Project project, CSharpCompilation compilation)
    {
        foreach (var path in project.Compile) _projects.TryAdd(path, project.Path);
        Parallel.ForEach(compilation.SyntaxTrees, new ParallelOptions { MaxDegreeOfParallelism = 2 }, tree =>
        {
            if (tree.FilePath.Length == 0) return;
            var model = compilation.GetSemanticModel(tree);
            var names = new List<(EdgeSet Set, ISymbol Declaration, int Line)>();
            int bound = 0, unbound = 0;
            var root = tree.GetRoot();
            foreach (var node in root.DescendantNodes())
            {
                if (node is not SimpleNameSyntax name || name is IdentifierNameSyntax { IsVar: true } || IsNotAName(name)) continue;
                var info = model.GetSymbolInfo(name);
                if (info.Symbol is null && info.CandidateSymbols.IsEmpty) unbound++;
                else bound++;
                var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                if (info.Symbol is { } symbol) Note(name, symbol, line);
                else
                    foreach (var candidate in info.CandidateSymbols)
                        if (TypeOf(candidate) is { } type) names.Add((info.CandidateReason == CandidateReason.Ambiguous ? _ambiguous : _uses, type, line));
            }

            var first = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault();
            var space = first is null ? null : model.GetDeclaredSymbol(first)?.ContainingNamespace.ToDisplayString();
            lock (_namespaces)
            {
                if (space is not null) _namespaces.TryAdd(tree.FilePath, space);
                foreach (var (set, declaration, line) in names) set.Add(tree.FilePath, declaration, line);
                _bound += bound;
                _unbound += unbound;
            }

            void Note(SimpleNameSyntax name, ISymbol symbol, int line)
            {
                if (TypeOf(symbol) is { } type) names.Add((IsInDirective(name) ? _directives : _uses, type, line));
                else if (IsTakenWithoutItsType(name, symbol, model)) names.Add((_members, symbol, line));
            }
        });
    }

    public Map Map()
    {
        var edges = _uses.ToArray();
        return new(
            edges, _directives.ToArray(), _members.ToArray(), _ambiguous.ToArray(),
            Lift(edges, file => _namespaces.GetValueOrDefault(file, "")), Lift(edges, file => _projects[file]),
            _namespaces, _projects, _unbound, _bound);
    }

    private static string[] Lift(Edge[] edges, Func<string, string> of) =>
    [
        .. edges.Where(edge => of(edge.From) != of(edge.To)).Select(edge => $"{of(edge.From)} -> {of(edge.To)}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition,
        IAliasSymbol { Target: INamedTypeSymbol type } => type.OriginalDefinition,
        _ => null,
    };

    /// <summary>Labels of arguments and of tuple elements, and the new name of an alias.</summary>
    private static bool IsNotAName(SimpleNameSyntax name) => name.Parent is NameColonSyntax or NameEqualsSyntax { Parent: UsingDirectiveSyntax };

    private static bool IsInDirective(SyntaxNode node) => node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null;

    private static bool IsTakenWithoutItsType(SimpleNameSyntax name, ISymbol symbol, SemanticModel model)
    {
        if (symbol is IMethodSymbol { ReducedFrom: not null } or IMethodSymbol { MethodKind: MethodKind.ReducedExtension }) return true;
        if (symbol is not (IMethodSymbol or IFieldSymbol or IPropertySymbol or IEventSymbol) || !symbol.IsStatic || symbol.ContainingType is not { } owner) return false;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is QualifiedNameSyntax or MemberBindingExpressionSyntax) return false;
        for (var type = model.GetEnclosingSymbol(name.SpanStart)?.ContainingType ?? model.GetEnclosingSymbol(name.SpanStart) as INamedTypeSymbol; type is not null; type = type.ContainingType)
            for (var up = type; up is not null; up = up.BaseType)
                if (SymbolEqualityComparer.Default.Equals(up.OriginalDefinition, owner.OriginalDefinition)) return false;
        return true;
    }

    private sealed class EdgeSet
    {
        private readonly SortedDictionary<(string From, string To), (SortedSet<string> Names, SortedSet<int> Lines)> _edges =
            new(Comparer<(string From, string To)>.Create((one, other) =>
                string.CompareOrdinal(one.From, other.From) is not 0 and var order ? order : string.CompareOrdinal(one.To, other.To)));

        public void Add(string from, ISymbol symbol, int line)
        {
            foreach (var declaration in symbol.OriginalDefinition.DeclaringSyntaxReferences)
            {
                var to = declaration.SyntaxTree.FilePath;
                if (to.Length == 0 || to == from) continue;
                if (!_edges.TryGetValue((from, to), out var edge)) _edges[(from, to)] = edge = (new(StringComparer.Ordinal), []);
                edge.Names.Add(symbol.ToDisplayString());
                edge.Lines.Add(line);
            }
        }

        public Edge[] ToArray() => [.. _edges.Select(edge => new Edge(edge.Key.From, edge.Key.To, [.. edge.Value.Names], [.. edge.Value.Lines]))];
    }
}
