namespace QualityGates.Languages.TypeScript;

/// <content>Functions, classes and object literals that get their name from what they are assigned to.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>What something is assigned to.</summary>
    private enum Assignee : byte
    {
        Variable,
        ObjectProperty,
        ClassProperty,
    }

    /// <summary>The name waiting for a function, class or object literal that begins exactly at <see cref="Start"/>.</summary>
    private struct PendingName
    {
        public int Start;
        public NameSpan Name;
        public Assignee Assignee;
    }

    /// <summary>The last node that took a pending name, and where it ends with the parentheses and casts around it.</summary>
    private struct DirectValue
    {
        public int Node;
        public int End;
    }

    /// <summary>Parses what is assigned to <paramref name="name"/>.</summary>
    private void ParseAssigned(NameSpan name, Assignee assignee, bool allowReturnType = true)
    {
        _pending = new PendingName { Start = Start, Name = name, Assignee = assignee };
        var first = _outline.Count;
        ParseAssignment(allowReturnType);
        if (_outline.Count > first && _outline[first].IsTentative) Settle(first);
    }

    /// <summary>Keeps the name if the node is the whole of what was assigned, else takes it back.</summary>
    private void Settle(int index)
    {
        ref var node = ref _outline[index];
        node.IsTentative = false;
        if (_direct.Node == index && _direct.End == PreviousEnd) return;

        node.Name = node.OwnName;
        if (node.Kind == OutlineKind.Class) return;
        var isFunction = node.Kind != OutlineKind.Scope;
        var isNamed = !node.OwnName.IsAnonymous;
        node.Kind = !isFunction || !isNamed ? OutlineKind.Nothing : FunctionKind();
        if (isFunction && !isNamed) _tally.Absorb(node.Tally);
    }

    private readonly OutlineKind FunctionKind() => _functions > 0 ? OutlineKind.LocalFunction : OutlineKind.Function;

    /// <summary>Opens the node of the function expression that begins at <paramref name="start"/>; -1 if it is nameless.</summary>
    private int BeginFunctionExpression(int start, int startLine, NameSpan ownName)
    {
        if (start != _pending.Start)
            return ownName.IsAnonymous ? -1 : _outline.Begin(FunctionKind(), ownName, startLine);

        var kind = _pending.Assignee == Assignee.Variable ? FunctionKind() : OutlineKind.Method;
        return BeginTentative(kind, ownName, startLine);
    }

    private int BeginClassExpression(int start, int startLine, NameSpan ownName)
    {
        if (start != _pending.Start || !ownName.IsAnonymous) return _outline.Begin(OutlineKind.Class, ownName, startLine);
        return BeginTentative(OutlineKind.Class, ownName, startLine);
    }

    private int BeginTentative(OutlineKind kind, NameSpan ownName, int startLine)
    {
        var index = _outline.Begin(kind, _pending.Name, startLine);
        _outline[index].OwnName = ownName;
        _outline[index].IsTentative = true;
        return index;
    }

    /// <summary>Closes a node; if it took a pending name, what follows shows whether it may keep it.</summary>
    private void EndNode(int index)
    {
        _outline.End(index, PreviousEndLine);
        if (_outline[index].IsTentative) _direct = new DirectValue { Node = index, End = PreviousEnd };
    }

    /// <summary>Whether everything up to here is a value that took a pending name.</summary>
    private readonly bool IsBehindDirectValue => _direct.End == PreviousEnd;

    /// <summary>What was passed since is no more than a wrapper around the value.</summary>
    private void ExtendDirectValue() => _direct.End = PreviousEnd;

    /// <summary>A parenthesis or a cast was passed in front of a value.</summary>
    private void MovePendingName(int from)
    {
        if (_pending.Start == from) _pending.Start = Start;
    }
}
