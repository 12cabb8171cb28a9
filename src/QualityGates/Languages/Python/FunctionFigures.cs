using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <summary>The figures of the function that is being read.</summary>
internal struct FunctionFigures
{
    private int _depth;
    private int _nesting;

    /// <summary>Statements so far.</summary>
    public int Statements;

    /// <summary>Decisions so far.</summary>
    public int Decisions;

    /// <summary>Enters a block of a control-flow statement.</summary>
    public void EnterBlock() => _nesting = Math.Max(_nesting, ++_depth);

    /// <summary>Leaves it again.</summary>
    public void LeaveBlock() => _depth--;

    public readonly FunctionMetrics ToMetrics(int parameters) => new(Statements, 1 + Decisions, _nesting, parameters);
}
