using System.Globalization;

namespace QualityGates.Baselines;

/// <summary>Three versions of one entry, null where a version has none. At least one of the two sides has it.</summary>
internal readonly record struct EntryMerge(Tolerance? Ancestor, Tolerance? Ours, Tolerance? Theirs)
{
    /// <summary>The entry that comes of it, or null when it goes.</summary>
    /// <param name="decision">What was decided, one sentence, where both sides had changed it in different ways; else null.</param>
    public Tolerance? Merge(out string? decision)
    {
        decision = null;
        if (Ours == Theirs || Theirs == Ancestor) return Ours;
        if (Ours == Ancestor) return Theirs;
        if (Ours is null || Theirs is null)
        {
            decision = Ours is null
                ? $"ours removed it and theirs has {Shown(Theirs!)}; it stays removed."
                : $"theirs removed it and ours has {Shown(Ours)}; it stays removed.";
            return null;
        }

        // Both sides have it from here on, and both differ from the ancestor, in the figure, the last day or the text.
        var taken = Terms(Ours, Theirs);
        if (taken is null)
        {
            decision = $"ours has {Shown(Ours)} and theirs {Shown(Theirs)}, which cannot be compared; it is removed. "
                + "If that is new debt now, accept it in the figure of today.";
            return null;
        }

        var merged = taken with
        {
            Reason = Text(Ancestor?.Reason, Ours.Reason, Theirs.Reason, taken.Reason),
            Owner = Text(Ancestor?.Owner, Ours.Owner, Theirs.Owner, taken.Owner),
        };
        decision = $"ours has {Shown(Ours)} and theirs {Shown(Theirs)}; merged, it has {Shown(merged)}.";
        return merged;
    }

    /// <summary>
    /// The side whose figure and last day are taken: the one that changed any of the two. Where both did, it is the side with the lower
    /// figure, ours of two equal ones, with the earlier of both last days, and any day rather than none. Figures of two kinds are
    /// not compared: the ancestor's kind is taken, which the audits counted then; null where neither side has it.
    /// </summary>
    private Tolerance? Terms(Tolerance ours, Tolerance theirs)
    {
        if (HaveEqualTerms(ours, theirs) || HaveEqualTerms(theirs, Ancestor)) return ours;
        if (HaveEqualTerms(ours, Ancestor)) return theirs;
        var stricter = ours.Measure == theirs.Measure ? (ours.Value <= theirs.Value ? ours : theirs)
            : ours.Measure == Ancestor?.Measure ? ours
            : theirs.Measure == Ancestor?.Measure ? theirs
            : null;
        return stricter is null ? null : stricter with { Until = Earlier(ours.Until, theirs.Until) };
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static bool HaveEqualTerms(Tolerance one, Tolerance? other) =>
        (one.Measure, one.Value, one.Until) == (other?.Measure, other?.Value, other?.Until);

    /// <summary>What people wrote: of two new texts the one beside the figure that is taken, and any text rather than none.</summary>
    private static string? Text(string? ancestor, string? ours, string? theirs, string? beside) =>
        theirs == ancestor ? ours
        : ours == ancestor ? theirs
        : beside ?? ours ?? theirs;

    private static string Shown(Tolerance tolerance) =>
        tolerance.Until is { } until
            ? string.Create(CultureInfo.InvariantCulture, $"{tolerance.Value} {tolerance.Measure} until {until:yyyy-MM-dd}")
            : $"{tolerance.Value} {tolerance.Measure}";
}
