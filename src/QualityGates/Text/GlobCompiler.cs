using System.Numerics;

namespace QualityGates.Text;

/// <summary>
/// Compiles a pattern as git's <c>wildmatch</c> reads it: <c>* ? [...] ** \</c>; <c>**</c> crosses folders only as a whole
/// name, elsewhere it is a <c>*</c>. Braces are literal here; <see cref="Glob"/> expands them before.
/// </summary>
internal ref struct GlobCompiler<T> where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> _pattern;
    private readonly bool _ignoreCase;
    private readonly List<GlobStep> _steps = [];
    private readonly List<GlobClass> _classes = [];
    private int _at;
    private string? _problem;

    private GlobCompiler(ReadOnlySpan<T> pattern, bool ignoreCase)
    {
        _pattern = pattern;
        _ignoreCase = ignoreCase;
    }

    /// <summary>Compiles <paramref name="pattern"/>; null if it is malformed, which for git means that it matches nothing.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    /// <param name="problem">What is malformed, as the end of a sentence.</param>
    public static GlobProgram? Compile(ReadOnlySpan<T> pattern, bool ignoreCase, out string? problem)
    {
        var compiler = new GlobCompiler<T>(pattern, ignoreCase);
        while (compiler._at < pattern.Length && compiler._problem is null) compiler.CompileStep();
        problem = compiler._problem;
        return problem is null ? new GlobProgram([.. compiler._steps], [.. compiler._classes], ignoreCase) : null;
    }

    private readonly uint Peek(int ahead = 0) =>
        _at + ahead < _pattern.Length ? uint.CreateTruncating(_pattern[_at + ahead]) : 0;

    private void CompileStep()
    {
        var unit = Peek();
        switch (unit)
        {
            case '*':
                CompileStars();
                break;
            case '?':
                _steps.Add(new GlobStep(GlobStepKind.Any));
                _at++;
                break;
            case '[':
                _at++;
                CompileClass();
                break;
            case '\\' when _at + 1 == _pattern.Length:
                _problem = "it ends in a single \\";
                break;
            case '\\':
                AddLiteral(Peek(1));
                _at += 2;
                break;
            default:
                AddLiteral(unit);
                _at++;
                break;
        }
    }

    private readonly void AddLiteral(uint unit) =>
        _steps.Add(new GlobStep(GlobStepKind.Literal, _ignoreCase ? GlobProgram.LowerAscii(unit) : unit));

    private void CompileStars()
    {
        var start = _at;
        while (Peek() == '*') _at++;
        var startsName = start == 0 || uint.CreateTruncating(_pattern[start - 1]) == '/';
        if (_at - start == 1 || !startsName) _steps.Add(new GlobStep(GlobStepKind.Star));
        else if (_at == _pattern.Length) _steps.Add(new GlobStep(GlobStepKind.Rest));
        else if (Peek() == '/') AddFolders(GlobStepKind.Folders, 1);
        else if (Peek() == '\\' && Peek(1) == '/') AddFolders(GlobStepKind.SomeFolders, 2);
        else _steps.Add(new GlobStep(GlobStepKind.Star));
    }

    private void AddFolders(GlobStepKind kind, int length)
    {
        _steps.Add(new GlobStep(kind));
        _at += length;
    }

    /// <summary>Compiles what follows <c>[</c>. The first unit is always a member: <c>[]]</c> holds a bracket.</summary>
    private void CompileClass()
    {
        var negated = Peek() is '!' or '^';
        if (negated) _at++;
        var ranges = new List<(uint, uint)>();
        uint rangeStart = 0;
        do
        {
            var unit = Peek();
            if (unit == '-' && rangeStart != 0 && Peek(1) is not (0 or ']'))
            {
                _at++;
                ranges.Add((rangeStart, TakeMember()));
                rangeStart = 0;
            }
            else if (unit == '[' && Peek(1) == ':' && TryTakeNamedClass(ranges))
            {
                rangeStart = 0;
            }
            else
            {
                rangeStart = TakeMember();
                ranges.Add((rangeStart, rangeStart));
            }
        }
        while (_problem is null && Peek() != ']');
        _at++;
        _steps.Add(new GlobStep(GlobStepKind.Class, (uint)_classes.Count));
        _classes.Add(new GlobClass(negated, [.. ranges]));
    }

    private uint TakeMember()
    {
        if (Peek() == '\\') _at++;
        if (_at >= _pattern.Length) _problem = "a [ has no ]";
        var unit = Peek();
        _at++;
        return unit;
    }

    /// <summary>Takes <c>[:name:]</c>. What only starts like one is left to be members; an unknown name is malformed.</summary>
    private bool TryTakeNamedClass(List<(uint, uint)> ranges)
    {
        var name = _pattern[(_at + 2)..];
        var end = name.IndexOf(T.CreateTruncating(']'));
        if (end < 0)
        {
            _problem = "a [ has no ]";
            return true;
        }

        if (end == 0 || uint.CreateTruncating(name[end - 1]) != ':') return false;
        var known = Spell(name[..(end - 1)]) switch
        {
            "alnum" => "09AZaz",
            "alpha" => "AZaz",
            "blank" => "  \t\t",
            "cntrl" => "\x01\x1F\x7F\x7F",
            "digit" => "09",
            "graph" => "!~",
            "lower" => "az",
            "print" => " ~",
            "punct" => "!/:@[`{~",
            "space" => "  \t\n\r\r",
            "upper" => "AZ",
            "xdigit" => "09AFaf",
            _ => null,
        };
        if (known is null) _problem = $"[:{Spell(name[..(end - 1)])}:] is no class of characters";
        for (var i = 0; i < (known?.Length ?? 0); i += 2) ranges.Add((known![i], known[i + 1]));
        _at += end + 3;
        return true;
    }

    private static string Spell(ReadOnlySpan<T> units)
    {
        var text = new char[units.Length];
        for (var i = 0; i < text.Length; i++) text[i] = (char)uint.CreateTruncating(units[i]);
        return new string(text);
    }
}
