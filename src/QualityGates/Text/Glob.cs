using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace QualityGates.Text;

/// <summary>
/// A pattern for paths of a repository, written as a line of <c>.gitignore</c>, because everybody knows those:
/// <list type="bullet">
/// <item>without a <c>/</c> inside it matches a file or folder of that name at any depth: <c>*.g.cs</c>, <c>vendor/</c>;</item>
/// <item>with one it starts at the root: <c>src/*.cs</c>, <c>/README.md</c>;</item>
/// <item>a folder that matches takes all below it along; a <c>/</c> at the end matches folders only;</item>
/// <item><c>*</c> and <c>?</c> stay within a name, <c>**</c> as a whole name is any number of folders;</item>
/// <item><c>[a-z]</c>, <c>[!a-z]</c> and <c>[*]</c> are one character;</item>
/// <item>beyond <c>.gitignore</c>, <c>{a,b}</c> is either of them, and there is no <c>!</c>, whose files have a setting of their own.</item>
/// </list>
/// Case matters on every system, so that a verdict does not depend on where it was reached.
/// </summary>
public sealed class Glob
{
    /// <summary>Longer than any path; keeps a pattern's cost in bounds.</summary>
    private const int LongestPattern = 4096;

    private static readonly SearchValues<char> Special = SearchValues.Create("*?[\\");

    private static readonly SearchValues<char> Escapable = SearchValues.Create("?[]{},!#\\ ");

    private readonly Alternative[] _alternatives;

    private Glob(string pattern, Alternative[] alternatives)
    {
        Pattern = pattern;
        _alternatives = alternatives;
    }

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>Whether a file matches, itself or through a folder it is in.</summary>
    public bool IsMatch(RepoPath path) => IsMatch(path.Value);

    /// <inheritdoc cref="IsMatch(RepoPath)"/>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        foreach (var alternative in _alternatives)
            if (alternative.IsMatch(path)) return true;
        return false;
    }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is malformed; the message says how.</exception>
    public static Glob Parse(string pattern) =>
        TryParse(pattern, out var glob, out var problem) ? glob : throw new FormatException(problem);

    /// <summary>Reads a pattern, or says in one sentence what is wrong with it.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Glob? glob, [NotNullWhen(false)] out string? problem)
    {
        glob = null;
        problem = FindMistake(pattern);
        var expanded = problem is null ? GlobBraces.Expand(pattern, out problem) : null;
        var alternatives = new List<Alternative>();
        for (var i = 0; problem is null && i < expanded!.Count; i++)
        {
            problem = FindMistake(expanded[i]);
            if (problem is null && Alternative.Compile(expanded[i], out problem) is { } compiled) alternatives.Add(compiled);
        }

        if (problem is null) glob = new Glob(pattern, [.. alternatives]);
        else problem = $"The pattern '{pattern}' is not valid: {problem}.";
        return problem is null;
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    /// <summary>What users of other pattern languages, and of Windows, are likely to write, said so that they can mend it.</summary>
    private static string? FindMistake(string pattern)
    {
        if (pattern.AsSpan().Trim("/ ").IsEmpty) return "it is empty";
        if (pattern.Length > LongestPattern) return $"it is longer than {LongestPattern} characters";
        if (pattern[0] == '!') return "a ! has no meaning here; list the files that shall stay under the opposite setting";
        for (var i = 0; i + 1 < pattern.Length; i++)
            if (pattern[i] == '\\' && !Escapable.Contains(pattern[++i]))
                return "folders are separated by /, not by \\; a * itself is [*]";
        if (pattern.Contains("//", StringComparison.Ordinal)) return "it holds a folder without a name (//)";
        foreach (var name in pattern.AsSpan().Split('/'))
            if (pattern.AsSpan(name) is "." or "..") return "it starts at the repository's root, so . and .. have no meaning";
        return null;
    }

    /// <summary>One of the patterns that the braces stand for, in the cheapest form that decides it.</summary>
    private sealed class Alternative
    {
        private readonly bool _anyDepth;
        private readonly bool _folderOnly;
        private readonly string? _literal;
        private readonly string? _suffix;
        private readonly string _prefix;
        private readonly GlobProgram _program;

        private Alternative(string pattern, bool folderOnly, GlobProgram program)
        {
            _anyDepth = !pattern.Contains('/');
            _folderOnly = folderOnly;
            _program = program;
            var text = pattern.StartsWith('/') ? pattern[1..] : pattern;
            var special = text.AsSpan().IndexOfAny(Special);
            _literal = special < 0 ? text : null;
            _suffix = special == 0 && text[0] == '*' && text.AsSpan(1).IndexOfAny(Special) < 0 ? text[1..] : null;
            _prefix = text[..Math.Max(special < 0 ? text.Length : text.LastIndexOf('/', special), 0)];
        }

        public static Alternative? Compile(string pattern, out string? problem)
        {
            var body = pattern.EndsWith('/') ? pattern[..^1] : pattern;
            var program = GlobCompiler<char>.Compile(body.StartsWith('/') ? body.AsSpan(1) : body, ignoreCase: false, out problem);
            return program is null ? null : new Alternative(body, folderOnly: pattern.Length > body.Length, program);
        }

        public bool IsMatch(ReadOnlySpan<char> path)
        {
            if (_folderOnly)
            {
                var lastSlash = path.LastIndexOf('/');
                if (lastSlash < 0) return false;
                path = path[..lastSlash];
            }

            return _anyDepth ? MatchesAnyName(path) : MatchesFromRoot(path);
        }

        private bool MatchesFromRoot(ReadOnlySpan<char> path)
        {
            if (!path.StartsWith(_prefix)) return false;
            if (_literal is not null) return path.Length == _literal.Length || path[_literal.Length] == '/';
            return _program.IsMatch(path, orFolder: true);
        }

        private bool MatchesAnyName(ReadOnlySpan<char> path)
        {
            while (true)
            {
                var slash = path.IndexOf('/');
                var name = slash < 0 ? path : path[..slash];
                if (MatchesName(name)) return true;
                if (slash < 0) return false;
                path = path[(slash + 1)..];
            }
        }

        private bool MatchesName(ReadOnlySpan<char> name)
        {
            if (_literal is not null) return name.SequenceEqual(_literal);
            return _suffix is not null ? name.EndsWith(_suffix) : _program.IsMatch(name);
        }
    }
}
