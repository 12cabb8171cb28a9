using System.Buffers;

namespace QualityGates.Baselines;

/// <summary>
/// The paths in a subject: alone, before <c>#</c> or <c>~</c>, or on a side of <c>|</c> or <c>-></c>. A path may hold any of these
/// characters itself, so each place where one could end is a candidate, and only who knows the paths can tell.
/// </summary>
internal static class SubjectPaths
{
    private const string Arrow = " -> ";
    private const string Bar = " | ";

    private static readonly SearchValues<char> Ends = SearchValues.Create("#~ ");

    /// <summary>Whether one of the paths is in the subject.</summary>
    public static bool Names(string subject, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> paths)
    {
        for (var start = 0; start >= 0; start = NextStart(subject, start))
            for (var end = NextEnd(subject, start); end >= 0; end = NextEnd(subject, end + 1))
                if (paths.Contains(subject.AsSpan(start..end))) return true;
        return false;
    }

    /// <summary>The subject with each path that has another name under that one; the longest path counts.</summary>
    public static string Rename(string subject, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> names)
    {
        for (var start = 0; start >= 0; start = NextStart(subject, start))
        {
            var (length, found) = (0, (string?)null);
            for (var end = NextEnd(subject, start); end >= 0; end = NextEnd(subject, end + 1))
                if (names.TryGetValue(subject.AsSpan(start..end), out var name)) (length, found) = (end - start, name);
            if (found is null) continue;
            subject = string.Concat(subject.AsSpan(0, start), found, subject.AsSpan(start + length));
            start += found.Length - 1;
        }

        return subject;
    }

    /// <summary>What a subject says after the path of its file, without the number of equal ones; null where it says nothing.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="path">The path of its file, where it is known; otherwise the file's name has no <c>#</c>.</param>
    public static string? MemberOf(string subject, string? path = null)
    {
        var hash = path is not null && subject.StartsWith(path, StringComparison.Ordinal) && subject.Length > path.Length
            ? path.Length
            : HashAfterFolders(subject);
        if (hash < 0 || subject[hash] != '#' || subject.Contains(Arrow, StringComparison.Ordinal)) return null;
        var member = subject.AsSpan(hash + 1);
        var tilde = member.LastIndexOf('~');
        var isNumbered = tilde > 0 && tilde + 1 < member.Length && member[(tilde + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
        return (isNumbered ? member[..tilde] : member).ToString();
    }

    private static int HashAfterFolders(string subject)
    {
        var hash = subject.IndexOf('#', StringComparison.Ordinal);
        while (hash >= 0 && subject.IndexOf('/', hash) is >= 0 and var slash) hash = subject.IndexOf('#', slash);
        return hash;
    }

    private static int NextEnd(string subject, int from)
    {
        for (var at = from; at < subject.Length; at++)
        {
            var found = subject.AsSpan(at).IndexOfAny(Ends);
            if (found < 0) break;
            at += found;
            if (subject[at] != ' ' || subject.AsSpan(at).StartsWith(Arrow)) return at;
        }

        return from <= subject.Length ? subject.Length : -1;
    }

    private static int NextStart(string subject, int start)
    {
        var rest = subject.AsSpan(start);
        var (bar, arrow) = (rest.IndexOf(Bar), rest.IndexOf(Arrow));
        if (bar < 0 && arrow < 0) return -1;
        return arrow < 0 || (bar >= 0 && bar < arrow) ? start + bar + Bar.Length : start + arrow + Arrow.Length;
    }
}
