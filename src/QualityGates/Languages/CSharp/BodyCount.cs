using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Counts up the metrics of one body while it is parsed.</summary>
internal struct BodyCount
{
    private int _depth;
    private int _deepest;

    /// <summary>Statements so far; an expression that is a body counts as one.</summary>
    public int Statements;

    /// <summary>Decisions so far.</summary>
    public int Decisions;

    /// <summary>A control-flow block begins.</summary>
    public void Enter() => _deepest = Math.Max(_deepest, ++_depth);

    /// <summary>The innermost control-flow block ends.</summary>
    public void Leave() => _depth--;

    /// <summary>The figures, for a function with so many parameters.</summary>
    public readonly FunctionMetrics Total(int parameters) => new(Statements, 1 + Decisions, _deepest, parameters);
}
