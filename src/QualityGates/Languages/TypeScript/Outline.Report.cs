using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <content>Turns the finished outline into facts.</content>
internal sealed partial class Outline
{
    private readonly List<(int Node, int Fact)> _open = [];
    private readonly Dictionary<int, int> _factOfMember = [];

    /// <summary>Reports everything found, in source order.</summary>
    public void Report(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        _open.Clear();
        _factOfMember.Clear();
        int[]? lineStarts = null;
        for (var i = 0; i < _count; i++)
        {
            if (_nodes[i].Kind <= OutlineKind.Scope) continue;
            EndUntil(DeclarationAround(i), facts);
            ref readonly var node = ref _nodes[i];
            var fact = facts.Begin(DeclarationKindOf(node.Kind), ScopedName(i, source), node.StartLine);
            if (facts.Closely is { } closely) NoteHead(closely, fact, node, lineStarts ??= LineStartsOf(source));
            _open.Add((i, fact));
            if (_uses.Count > 0) _factOfMember[i] = fact;
        }

        EndUntil(-1, facts);
        ReportUses(source, facts);
        ReportImports(source, facts);
    }

    /// <summary>A name stands on a line of its own behind decorators, or before a function that is assigned to it.</summary>
    private static void NoteHead(CloseReading closely, int fact, in OutlineNode node, int[] lineStarts)
    {
        if (node.Name.Form is not (NameForm.Written or NameForm.Quoted)) return;
        var line = Array.BinarySearch(lineStarts, node.Name.Start);
        line = line < 0 ? ~line : line + 1;
        closely.SetHead(fact, Math.Min(line, node.StartLine), Math.Max(line, node.StartLine));
    }

    /// <summary>The offset of the first byte of each line, as TypeScript counts lines.</summary>
    private static int[] LineStartsOf(ReadOnlySpan<byte> source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            var isBreak = source[i] switch
            {
                (byte)'\n' => true,
                (byte)'\r' => i + 1 == source.Length || source[i + 1] != '\n',
                0xA8 or 0xA9 => i >= 2 && source[i - 1] == 0x80 && source[i - 2] == 0xE2,
                _ => false,
            };
            if (isBreak) starts.Add(i + 1);
        }

        return [.. starts];
    }

    private void EndUntil(int node, FactBuilder facts)
    {
        while (_open.Count > 0 && _open[^1].Node != node)
        {
            var (closed, fact) = _open[^1];
            facts.End(fact, _nodes[closed].EndLine, Metrics(_nodes[closed]));
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private int DeclarationAround(int node)
    {
        do node = _nodes[node].Parent;
        while (node >= 0 && _nodes[node].Kind <= OutlineKind.Scope);
        return node;
    }

    private static FunctionMetrics? Metrics(in OutlineNode node) => node.HasBody
        ? new FunctionMetrics(node.Tally.Statements, 1 + node.Tally.Decisions, node.Tally.Deepest, node.Parameters)
        : null;

    private static DeclarationKind DeclarationKindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Class => DeclarationKind.Class,
        OutlineKind.Interface => DeclarationKind.Interface,
        OutlineKind.Enum => DeclarationKind.Enum,
        OutlineKind.TypeAlias => DeclarationKind.TypeAlias,
        OutlineKind.LocalFunction => DeclarationKind.LocalFunction,
        OutlineKind.Method => DeclarationKind.Method,
        OutlineKind.Constructor => DeclarationKind.Constructor,
        OutlineKind.Accessor => DeclarationKind.Property,
        _ => DeclarationKind.Function,
    };

    /// <summary>The node's name behind the names of the scopes between it and the declaration around it.</summary>
    private string ScopedName(int index, ReadOnlySpan<byte> source)
    {
        var name = Text(_nodes[index].Name, source);
        var around = _nodes[index].Parent;
        while (around >= 0 && _nodes[around].Kind <= OutlineKind.Scope)
        {
            if (_nodes[around].Kind == OutlineKind.Scope) name = string.Concat(Text(_nodes[around].Name, source), ".", name);
            around = _nodes[around].Parent;
        }

        return name;
    }

    private static string Text(NameSpan name, ReadOnlySpan<byte> source) => name.Form switch
    {
        NameForm.Written => Written(source[name.Start..name.End]),
        NameForm.Quoted => Encoding.UTF8.GetString(source[(name.Start + 1)..(name.End - 1)]),
        NameForm.Default => "default",
        NameForm.ExportEquals => "export=",
        _ => "(anonymous)",
    };

    private static string Written(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.AsSpan().ContainsAny('\n', '\r')) text = OnOneLine(text);
        return text.Contains("\\u", StringComparison.Ordinal) && text[0] != '[' ? Unescaped(text) : text;
    }

    /// <summary>Removes the line breaks of a name such as <c>a\n  .b</c>, with the white space around them.</summary>
    private static string OnOneLine(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines()) joined.Append(line.Trim());
        return joined.ToString();
    }

    /// <summary>Replaces the escapes of a name: <c>\u0061</c> and <c>\u{61}</c> are both <c>a</c>.</summary>
    private static string Unescaped(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            var isEscape = rest.StartsWith("\\u");
            var isBraced = isEscape && rest.Length > 2 && rest[2] == '{';
            var digits = isBraced ? rest[3..Math.Max(3, rest.IndexOf('}'))] : isEscape && rest.Length >= 6 ? rest[2..6] : [];
            var isNumber = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
            if (isNumber && Rune.TryCreate(code, out var rune))
            {
                result.Append(rune);
                i += isBraced ? digits.Length + 3 : 5;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private void ReportUses(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        if (_uses.Count == 0) return;
        var names = new Dictionary<int, SortedSet<string>>();
        foreach (var use in _uses)
        {
            if (!_factOfMember.TryGetValue(use.Member, out var fact)) continue;
            if (!names.TryGetValue(fact, out var used)) names[fact] = used = new SortedSet<string>(StringComparer.Ordinal);
            used.Add(Text(use.Name, source));
        }

        foreach (var (fact, used) in names)
        {
            ref var declaration = ref facts.Declarations[fact];
            declaration = declaration with { Touches = [.. used] };
        }
    }
}
