using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QualityGates.Facts;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>The metrics that <c>docs/languages/csharp.md</c> defines, counted over the compiler's syntax tree.</summary>
internal static class RoslynMetrics
{
    /// <summary>The metrics of a declaration that has a body, else null.</summary>
    public static FunctionMetrics? Of(SyntaxNode declaration)
    {
        var bodies = Bodies(declaration).OfType<SyntaxNode>().ToArray();
        if (bodies.Length == 0) return null;
        var total = new Total();
        foreach (var body in bodies)
        {
            if (body is ArrowExpressionClauseSyntax or ExpressionSyntax) total.Statements++;
            total.Add(body, depth: 0);
        }

        if (declaration is ConstructorDeclarationSyntax { Initializer: { } initializer }) total.Add(initializer, depth: 0);
        return new FunctionMetrics(total.Statements, 1 + total.Decisions, total.Deepest, Parameters(declaration));
    }

    private static IEnumerable<SyntaxNode?> Bodies(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax d => [d.Body, d.ExpressionBody],
        LocalFunctionStatementSyntax d => [d.Body, d.ExpressionBody],
        AnonymousFunctionExpressionSyntax d => [d.Body],
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => [arrow],
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => [arrow],
        BasePropertyDeclarationSyntax { AccessorList: { } list } => list.Accessors.SelectMany(a => new SyntaxNode?[] { a.Body, a.ExpressionBody }),
        _ => [],
    };

    private static int Parameters(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax d => Count(d.ParameterList),
        LocalFunctionStatementSyntax d => Count(d.ParameterList),
        IndexerDeclarationSyntax d => Count(d.ParameterList),
        SimpleLambdaExpressionSyntax => 1,
        ParenthesizedLambdaExpressionSyntax d => Count(d.ParameterList),
        AnonymousMethodExpressionSyntax d => Count(d.ParameterList),
        _ => 0,
    };

    private static int Count(BaseParameterListSyntax? list) =>
        list?.Parameters.Count(p => !p.Modifiers.Any(SyntaxKind.ThisKeyword)) ?? 0;

    private struct Total
    {
        public int Statements;
        public int Decisions;
        public int Deepest;

        public void Add(SyntaxNode node, int depth)
        {
            if (IsStatement(node)) Statements++;
            Decisions += DecisionsOf(node);
            if (IsNesting(node)) Deepest = Math.Max(Deepest, ++depth);
            foreach (var child in node.ChildNodes())
            {
                if (IsDeclaration(child)) continue;
                var isGovernor = node is SwitchExpressionSyntax s && child == s.GoverningExpression;
                Add(child, isGovernor ? depth - 1 : depth);
            }
        }

        private static bool IsDeclaration(SyntaxNode node) =>
            node is LocalFunctionStatementSyntax
            || (node is AnonymousFunctionExpressionSyntax && node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax });

        private static bool IsStatement(SyntaxNode node) => node is StatementSyntax and not BlockSyntax;

        private static int DecisionsOf(SyntaxNode node) => node.Kind() switch
        {
            SyntaxKind.IfStatement or SyntaxKind.ForStatement or SyntaxKind.ForEachStatement or SyntaxKind.ForEachVariableStatement => 1,
            SyntaxKind.WhileStatement or SyntaxKind.DoStatement => 1,
            SyntaxKind.CaseSwitchLabel or SyntaxKind.CasePatternSwitchLabel => 1,
            SyntaxKind.SwitchExpressionArm => ((SwitchExpressionArmSyntax)node).Pattern is DiscardPatternSyntax ? 0 : 1,
            SyntaxKind.CatchClause or SyntaxKind.CatchFilterClause or SyntaxKind.WhenClause => 1,
            SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => 1,
            SyntaxKind.CoalesceExpression or SyntaxKind.CoalesceAssignmentExpression => 1,
            SyntaxKind.AndPattern or SyntaxKind.OrPattern => 1,
            SyntaxKind.ConditionalExpression => 1,
            _ => 0,
        };

        private static bool IsNesting(SyntaxNode node) => node switch
        {
            IfStatementSyntax => node.Parent is not ElseClauseSyntax,
            CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
            SwitchStatementSyntax or SwitchExpressionSyntax or TryStatementSyntax => true,
            UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax =>
                node.Parent is not (UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax),
            AnonymousFunctionExpressionSyntax lambda => lambda.Block is not null,
            _ => false,
        };
    }
}
