namespace QualityGates.Languages.Python;

/// <summary>One level of indentation.</summary>
/// <param name="Column">Its column with a tab stop every 8 columns.</param>
/// <param name="NarrowColumn">Its column with every tab one column wide.</param>
internal readonly record struct IndentationLevel(int Column, int NarrowColumn);

/// <summary>
/// The open levels of indentation, by CPython's rule: columns are compared at two tab widths, and where the two disagree about
/// the nesting the file mixes tabs and spaces inconsistently.
/// </summary>
internal ref struct Indentation(Span<IndentationLevel> levels)
{
    /// <summary>How many levels CPython allows, the first column included.</summary>
    public const int Deepest = 100;

    private readonly Span<IndentationLevel> _levels = levels;
    private int _top;

    /// <summary>Moves to the level of a new logical line.</summary>
    /// <param name="level">Where its first token stands.</param>
    /// <param name="problem">What CPython would refuse about it, or null.</param>
    /// <returns>1 for an indent, -n for n dedents, else 0.</returns>
    public int MoveTo(IndentationLevel level, out string? problem)
    {
        var top = _levels[_top];
        if (level.Column > top.Column) return Indent(level, out problem);

        var dedents = 0;
        while (_top > 0 && level.Column < _levels[_top].Column)
        {
            _top--;
            dedents++;
        }

        if (level.Column != _levels[_top].Column)
        {
            // Between two levels: what stands here still belongs to the block that begins behind it.
            problem = "The indentation matches no outer level.";
            _levels[++_top] = level;
            return 1 - dedents;
        }

        problem = level.NarrowColumn == _levels[_top].NarrowColumn ? null : InconsistentTabs;
        return -dedents;
    }

    private int Indent(IndentationLevel level, out string? problem)
    {
        if (_top + 1 == Deepest)
        {
            problem = "There are too many levels of indentation.";
            return 0;
        }

        problem = level.NarrowColumn > _levels[_top].NarrowColumn ? null : InconsistentTabs;
        _levels[++_top] = level;
        return 1;
    }

    private const string InconsistentTabs = "The indentation mixes tabs and spaces inconsistently.";
}
