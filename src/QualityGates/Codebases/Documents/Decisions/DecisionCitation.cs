using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>How a decision names another one.</summary>
/// <param name="Target">A path, the name of a file, or an id without what stands before it: <c>0007-outbox.md</c>, <c>7</c>.</param>
/// <param name="Line">Where, from 0.</param>
/// <param name="IsPartial">Whether only a part of the other is meant: <c>ADR-167#4</c>.</param>
internal sealed record DecisionCitation(string Target, int Line, bool IsPartial)
{
    private const int MostDigits = 8;

    /// <summary>Whether it is somewhere else, so that nobody here can tell.</summary>
    public bool IsElsewhere => Target.Contains("://", StringComparison.Ordinal);

    /// <summary>The decisions that a text names: by links, by ids after <c>ADR</c>, by names of files; else by bare numbers.</summary>
    /// <param name="text">The text, after the word that says what they are to it.</param>
    /// <param name="line">Where it stands, from 0.</param>
    /// <param name="isPartial">Whether the word says that only a part is meant.</param>
    public static ImmutableArray<DecisionCitation> In(ReadOnlySpan<char> text, int line, bool isPartial)
    {
        var found = ImmutableArray.CreateBuilder<DecisionCitation>();
        var bare = ImmutableArray.CreateBuilder<DecisionCitation>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ']' && at + 1 < text.Length && text[at + 1] == '(' && text[at..].IndexOf(')') is > 2 and var close)
            {
                AddLink(text.Slice(at + 2, close - 2));
                at += close + 1;
            }
            else if (text[at] == '[' && LinkTextEnd(text[at..]) is > 0 and var skipped)
            {
                at += skipped;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                at += AddToken(text, at);
            }
            else
            {
                at++;
            }
        }

        return found.Count > 0 ? found.DrainToImmutable() : bare.DrainToImmutable();

        void AddLink(ReadOnlySpan<char> target)
        {
            target = target.Trim("<> ");
            if (target.IndexOf(' ') is > 0 and var title) target = target[..title];
            var hash = target.IndexOf('#');
            var path = hash < 0 ? target : target[..hash];
            if (!path.IsEmpty) found.Add(new DecisionCitation(Uri.UnescapeDataString(path.ToString()), line, isPartial));
        }

        int AddToken(ReadOnlySpan<char> all, int start)
        {
            var length = TokenLength(all[start..]);
            var token = all.Slice(start, length).TrimEnd(".-/_");
            var digits = token.StartsWith("adr", StringComparison.OrdinalIgnoreCase) ? token[3..].TrimStart("-_#") : token;
            if (token.Length == 3 && digits.IsEmpty && NumberAfter(all[(start + 3)..]) is { Length: > 0 } next)
            {
                var skipped = all[(start + 3)..].IndexOf(next, StringComparison.Ordinal) + next.Length;
                found.Add(new DecisionCitation(next, line, isPartial || IsPart(all[(start + 3 + skipped)..])));
                return 3 + skipped;
            }

            var isId = IsNumber(digits);
            if (isId && digits.Length < token.Length) found.Add(new DecisionCitation(digits.ToString(), line, isPartial || IsPart(all[(start + token.Length)..])));
            else if (isId && found.Count == 0) bare.Add(new DecisionCitation(digits.ToString(), line, isPartial || IsPart(all[(start + token.Length)..])));
            else if (!isId && (token.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || IsStem(token)))
                found.Add(new DecisionCitation(token.ToString(), line, isPartial));
            return length;
        }
    }

    /// <summary>The path in a repository that the citation may mean.</summary>
    /// <param name="folder">The folder of the document that has it.</param>
    public string PathFrom(ReadOnlySpan<char> folder)
    {
        var parts = new List<string>();
        var target = Target.StartsWith('/') ? Target[1..] : $"{folder}/{Target}";
        foreach (var part in target.Split('/', '\\'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        return new RepoPath(string.Join('/', parts)).Value;
    }

    /// <summary>The number that follows <c>ADR </c>.</summary>
    private static string NumberAfter(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(" #-");
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var number = end < 0 ? rest : rest[..end];
        return number.Length is > 0 and <= MostDigits && text.Length - rest.Length <= 2 ? number.ToString() : "";
    }

    /// <summary>The text of a link is not read: its target says more.</summary>
    private static int LinkTextEnd(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("](");
        return end > 0 && text[..end].LastIndexOf('[') == 0 ? end : 0;
    }

    private static int TokenLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_' or '.' or '/')) length++;
        return length;
    }

    private static bool IsPart(ReadOnlySpan<char> after) => after.Length > 1 && after[0] == '#' && char.IsAsciiDigit(after[1]);

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and <= MostDigits && text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary><c>0009-queue</c>, and not <c>2025-11-21</c>.</summary>
    private static bool IsStem(ReadOnlySpan<char> token)
    {
        var name = DecisionName.Of(token);
        return name.Kind != DecisionIdKind.None && name.Slug.Any(char.IsLetter);
    }
}
