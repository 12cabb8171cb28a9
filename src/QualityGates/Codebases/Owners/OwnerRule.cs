using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using QualityGates.Text;

namespace QualityGates.Codebases.Owners;

/// <summary>One line of <c>CODEOWNERS</c>: a pattern and whom it names; nobody, where the files it matches have no owner.</summary>
internal sealed partial class OwnerRule
{
    private readonly Glob? _glob;
    private readonly GlobProgram? _names;

    private OwnerRule(Glob? glob, GlobProgram? names, ImmutableArray<string> owners) => (_glob, _names, Owners) = (glob, names, owners);

    /// <summary>Whom it names, as the file spells them.</summary>
    public ImmutableArray<string> Owners { get; }

    /// <summary>The words of a line without its comment. A backslash before a blank or <c>#</c> keeps it.</summary>
    public static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < line.Length && !(line[i] == '#' && word.Length == 0); i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length) word.Append(line[i]).Append(line[++i]);
            else if (!char.IsWhiteSpace(line[i])) word.Append(line[i]);
            else if (word.Length > 0) End();
        }

        if (word.Length > 0) End();
        return words;

        void End()
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Whom GitLab's heading of a section names for all lines of it that name nobody: <c>[Docs][2] @acme/docs</c>; null for any other line.</summary>
    public static ImmutableArray<string>? SectionOwners(string line) =>
        Heading().Match(line.Trim()) is { Success: true } heading ? OwnersAmong(Words(heading.Groups["owners"].Value)) : null;

    /// <summary>Reads the words of a line; null where its pattern means nothing.</summary>
    public static OwnerRule? Of(List<string> words, ImmutableArray<string> byDefault)
    {
        var pattern = words[0];
        var named = OwnersAmong(words.Skip(1));
        var owners = words.Count == 1 ? byDefault : named;
        // Here, other than in .gitignore, folder/* is what stands directly in the folder, and nothing below.
        if (pattern.EndsWith("/*", StringComparison.Ordinal))
            return GlobCompiler<char>.Compile(pattern.TrimStart('/'), ignoreCase: false, out _) is { } names ? new(null, names, owners) : null;
        var literal = pattern.Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
        return Glob.TryParse(literal, out var glob, out _) ? new(glob, null, owners) : null;
    }

    /// <summary>Whether it is about a file.</summary>
    public bool IsMatch(string path) => _glob?.IsMatch(path) ?? _names!.IsMatch(path.AsSpan());

    private static ImmutableArray<string> OwnersAmong(IEnumerable<string> words) => [.. words.Where(static word => word.Contains('@', StringComparison.Ordinal))];

    [GeneratedRegex(@"^\^?\[[^\]]+\](?:\[\d+\])?(?=\s|$)(?<owners>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
