namespace QualityGates.Languages.TypeScript;

/// <summary>Running figures of the function being parsed.</summary>
internal struct FunctionTally
{
    public int Statements;

    /// <summary>Points where control may go two ways.</summary>
    public int Decisions;

    /// <summary>How many control-flow blocks are open.</summary>
    public int Depth;

    /// <summary>The most that were open at once.</summary>
    public int Deepest;

    /// <summary>Enters a control-flow block.</summary>
    public void Deepen()
    {
        if (++Depth > Deepest) Deepest = Depth;
    }

    /// <summary>Counts an unnamed function in with the function around it.</summary>
    public void Absorb(in FunctionTally inner)
    {
        Statements += inner.Statements;
        Decisions += inner.Decisions;
        Deepest = Math.Max(Deepest, Depth + 1 + inner.Deepest);
    }
}
