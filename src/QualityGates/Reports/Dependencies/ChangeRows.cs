using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>What a change does to dependencies, a row for each thing, what weighs most first.</summary>
internal static class ChangeRows
{
    /// <summary>What the rows are about, for a heading.</summary>
    public const string Title = "What this change does to dependencies";

    private const int RowsShown = 5;
    private const int NamesShown = 3;

    /// <summary>
    /// The few rows that a pull request has room for. Each kind there is has one; what room is left goes to the kinds in their order.
    /// </summary>
    public static ImmutableArray<ReportRow> Few(DependencyChange change)
    {
        IReadOnlyList<ReportRow>[] kinds = [Gone(change), Cycles(change), Outside(change), Added(change), [.. Removed(change)]];
        var room = RowsShown - kinds.Count(static kind => kind.Count > 0);
        var rows = ImmutableArray.CreateBuilder<ReportRow>();
        foreach (var kind in kinds)
        {
            var more = Math.Min(room, Math.Max(kind.Count - 1, 0));
            room -= more;
            rows.AddRange(First(1 + more, kind));
        }

        return rows.DrainToImmutable();
    }

    /// <summary>All of them; components that do not know each other any more share a row.</summary>
    public static ImmutableArray<ReportRow> All(DependencyChange change) =>
        [.. Gone(change), .. Cycles(change), .. Outside(change), .. Added(change), .. Removed(change)];

    /// <summary>How an edge of a cycle or a map says when it takes effect; empty for what runs on load.</summary>
    public static string PhaseOf(ImportPhase phase) => phase switch
    {
        ImportPhase.Lazy => "lazy",
        ImportPhase.TypeOnly => "types only",
        ImportPhase.Mock => "mock",
        _ => "",
    };

    private static IEnumerable<ReportRow> First(int most, IReadOnlyList<ReportRow> rows)
    {
        for (var i = 0; i < Math.Min(most, rows.Count); i++)
        {
            yield return i == most - 1 && rows.Count > most
                ? new([.. rows[i].Phrases, new($" And {Figure.Of(rows.Count - most)} more like it in report.md.")])
                : rows[i];
        }
    }

    private static IReadOnlyList<ReportRow> Gone(DependencyChange change) =>
    [
        .. change.RemovedNames.Select(static gone => new ReportRow(
        [
            new(gone.File.Value, IsCode: true),
            .. gone.Name is { } name ? (Phrase[])[new(" has no "), new(name, IsCode: true), new(" any more, and ")] : [new(" is gone, and ")],
            new($"{Figure.Of(gone.Importers, "file")} still import{(gone.Importers == 1 ? "s" : "")} it, first "),
            Phrase.At(gone.FirstImporter, gone.Line), new("."),
        ])),
    ];

    private static IReadOnlyList<ReportRow> Cycles(DependencyChange change) => [.. change.Cycles.Select(Cycle)];

    private static ReportRow Cycle(CycleGrowth growth)
    {
        var members = growth.Level.ToString().ToLowerInvariant();
        var (before, now) = (Sizes(growth.SizesBefore, members), Sizes(growth.SizesNow, members));
        var what = (growth.SizesBefore.Length, growth.SizesNow.Length) switch
        {
            (0, _) => $"A new cycle{Kind(growth)} of {now}",
            (1, 0) => $"The cycle{Kind(growth)} of {before} is gone",
            (_, 0) => $"The cycles{Kind(growth)} of {before} are gone",
            (1, 1) => $"The cycle{Kind(growth)} of {before} has {now} now",
            (1, _) => $"The cycle{Kind(growth)} of {before} fell into {now}",
            (_, 1) => $"The cycles{Kind(growth)} of {before} are one of {now} now",
            _ => $"The cycles{Kind(growth)} of {before} are such of {now} now",
        };
        List<Phrase> phrases = [new(what)];
        if (growth.SizesNow.Length > 0) AddNames(phrases, growth.SizesBefore.Length == 0 ? ": " : "; joined by ", growth.Joined);
        if (growth.SizesNow.Length > 0) AddNames(phrases, "; left by ", growth.Left);
        phrases.Add(new("."));
        if (growth.Closing is { } closing)
            phrases.AddRange([new(" The new import: "), Phrase.At(new RepoPath(closing.From), closing.Line), new(" → "), Phrase.File(new RepoPath(closing.To)), new(".")]);
        return new([.. phrases]);
    }

    private static string Sizes(ImmutableArray<int> sizes, string members) =>
        sizes.Length <= NamesShown ? string.Join(" and ", sizes.Select(size => Figure.Of(size, members)))
        : $"{Figure.Of(sizes[0], members)} and {Figure.Of(sizes.Length - 1)} smaller ones";

    /// <summary><c> (Python, lazy)</c>; of imports that run on load and of components nothing is said.</summary>
    private static string Kind(CycleGrowth growth)
    {
        var words = ((string[])[growth.Language, PhaseOf(growth.UpTo)]).Where(static word => word.Length > 0);
        var kind = string.Join(", ", words);
        return kind.Length == 0 ? "" : $" ({kind})";
    }

    private static void AddNames(List<Phrase> phrases, string before, ImmutableArray<string> names)
    {
        for (var i = 0; i < Math.Min(names.Length, NamesShown); i++)
        {
            phrases.Add(new(i == 0 ? before : ", "));
            phrases.Add(new(names[i], IsCode: true));
        }

        if (names.Length > NamesShown) phrases.Add(new($" and {Figure.Of(names.Length - NamesShown)} more"));
    }

    private static IReadOnlyList<ReportRow> Added(DependencyChange change) =>
    [
        .. change.Added.Select(static link => new ReportRow(
            new("First import from "), new(link.From, IsCode: true), new(" to "), new(link.To, IsCode: true), new(": "),
            Phrase.At(link.File, link.Line), new(" → "), Phrase.File(link.Target),
            new(link.Imports == 1 ? "." : $", and {Figure.Of(link.Imports - 1)} more."))),
    ];

    private static IEnumerable<ReportRow> Removed(DependencyChange change)
    {
        if (change.Removed.IsEmpty) yield break;
        List<Phrase> phrases = [new("No import any more from ")];
        foreach (var link in change.Removed.Take(NamesShown))
        {
            if (phrases.Count > 1) phrases.Add(new(", from "));
            phrases.AddRange([new(link.From, IsCode: true), new(" to "), new(link.To, IsCode: true)]);
        }

        var more = change.Removed.Length - NamesShown;
        phrases.Add(new(more > 0 ? $", and {Figure.Of(more)} more." : "."));
        yield return new([.. phrases]);
    }

    private static IReadOnlyList<ReportRow> Outside(DependencyChange change) =>
    [
        .. change.Outside.Select(static use =>
        {
            var names = string.Join(", ", use.Names.Take(NamesShown).Select(static name => $"{name.Name} {Figure.Of(name.Importers)}"));
            var more = use.Names.Length > NamesShown ? $", {Figure.Of(use.Names.Length - NamesShown)} more names" : "";
            return new ReportRow(
                Phrase.File(use.File),
                new($": {Figure.Of(use.Importers, "file")} outside this change import{(use.Importers == 1 ? "s" : "")} it{(names.Length > 0 ? $" ({names}{more})" : "")}."));
        }),
    ];
}
