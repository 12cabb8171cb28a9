namespace QualityGates.Snapshots;

/// <summary>
/// The rules in force in one folder: those of its own ignore file, then those of the folders around it. The last line that
/// matches decides, and a nearer file has the last word.
/// </summary>
/// <param name="Rules">The rules of one file, in its order.</param>
/// <param name="BaseLength">How many bytes of a path lead to that file's folder, the <c>/</c> included.</param>
/// <param name="Outer">The rules around it, or null.</param>
internal sealed record IgnoreFile(IgnoreRule[] Rules, int BaseLength, IgnoreFile? Outer)
{
    /// <summary>No rules at all.</summary>
    public static IgnoreFile None { get; } = new([], 0, null);

    /// <summary>Git on these systems compares without case, because their disks do.</summary>
    private static readonly bool IgnoreCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>Reads an ignore file's bytes.</summary>
    public static IgnoreFile Parse(ReadOnlySpan<byte> text, int baseLength, IgnoreFile? outer)
    {
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        var rules = new List<IgnoreRule>();
        foreach (var line in text.Split((byte)'\n'))
            if (IgnoreRule.Parse(text[line], IgnoreCase) is { } rule) rules.Add(rule);
        return new IgnoreFile([.. rules], baseLength, outer);
    }

    /// <summary>Whether a path is ignored, given that no folder around it is.</summary>
    /// <param name="path">The whole path, from the outermost ignore file's folder.</param>
    /// <param name="nameStart">Where in it the last name starts.</param>
    /// <param name="isFolder">Whether it is a folder; a link to one is not.</param>
    public bool Ignores(ReadOnlySpan<byte> path, int nameStart, bool isFolder)
    {
        for (var file = this; file is not null; file = file.Outer)
        {
            for (var i = file.Rules.Length - 1; i >= 0; i--)
            {
                var rule = file.Rules[i];
                if (rule.IsMatch(path[file.BaseLength..], nameStart - file.BaseLength, isFolder)) return !rule.IsNegated;
            }
        }

        return false;
    }
}
