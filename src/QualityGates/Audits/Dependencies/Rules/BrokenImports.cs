using QualityGates.Audits.Monoliths;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>Imports that lead nowhere (QG0211) or only where case does not matter (QG0212), and what misleads them (QG0213).</summary>
internal static class BrokenImports
{
    /// <summary>Adds the findings of every judged file.</summary>
    public static void Examine(DependencyGraph graph, FindingCollector findings)
    {
        if (findings.IsOn(DependencyRules.BrokenImport)) ExamineUnresolved(graph, findings);
        if (findings.IsOn(DependencyRules.MiscasedImport)) ExamineMiscased(graph, findings);
        if (findings.IsOn(DependencyRules.BrokenManifest)) ExamineManifests(graph, findings);
    }

    private static void ExamineUnresolved(DependencyGraph graph, FindingCollector findings)
    {
        findings.Arm(DependencyRules.BrokenImport);
        for (var file = 0; file < graph.Files.Count; file++)
            if (graph.Files.SourceOf(file) is { IsJudged: true, Facts.Imports.IsEmpty: false }) findings.See(DependencyRules.BrokenImport);
        Dictionary<string, List<UnresolvedImport>> byEdge = new(StringComparer.Ordinal);
        foreach (var broken in graph.Unresolved)
        {
            if (!graph.Files.IsJudged(broken.From)) continue;
            var subject = $"{graph.NameOf(broken.From)} -> {broken.Import.Shown}";
            if (byEdge.TryGetValue(subject, out var others)) others.Add(broken);
            else byEdge.Add(subject, [broken]);
        }

        foreach (var (subject, imports) in byEdge)
        {
            var first = imports[0];
            var path = graph.Files.PathOf(first.From);
            findings.Add(
                DependencyRules.BrokenImport, subject, path, first.Import.Line,
                new Measure("count", RuleWords.ThingsTaken([.. imports.Select(static broken => broken.Import)]), 0),
                Message(first), atMost: imports.Max(broken => Weight(path, broken)));
        }
    }

    /// <summary>
    /// How much it may weigh: nothing is broken that is expected to fail, that only a mock or a type checker follows, that a build
    /// writes, or that is there to be broken, as what lies beside tests may be: its tests tell.
    /// </summary>
    private static Severity Weight(RepoPath path, UnresolvedImport broken)
    {
        var import = broken.Import;
        if ((import.Kind & ImportKind.Guarded) != 0 || import.Phase == ImportPhase.Mock || Material.Is(path)) return Severity.Note;
        var isAddress = (import.Kind & (ImportKind.Url | ImportKind.Glob)) != 0;
        if (import.Phase == ImportPhase.TypeOnly || isAddress || IsBuilt(import.Specifier)) return Severity.Warning;
        return TestFile.Is(path) && (import.Phase == ImportPhase.Lazy || !TestFile.IsNamedAsOne(path)) ? Severity.Warning : Severity.Error;
    }

    private static string Message(UnresolvedImport broken)
    {
        var what = broken.Reason switch
        {
            UnresolvedReason.BeyondRoot => "leads out of the repository",
            UnresolvedReason.NotExported => "is not exported by its package",
            _ => "means a file of this repository that is not there",
        };
        var expected = broken.Expected.Length > 0 ? $": {broken.Expected.TrimEnd('.')}" : "";
        var guarded = (broken.Import.Kind & ImportKind.Guarded) != 0 ? " Its failure is caught." : "";
        return $"The import of {Configuration.Quotation.Quote(broken.Import.Shown)} {what}{expected}.{guarded}";
    }

    private static void ExamineMiscased(DependencyGraph graph, FindingCollector findings)
    {
        findings.Arm(DependencyRules.MiscasedImport);
        for (var file = 0; file < graph.Files.Count; file++)
            if (graph.Files.SourceOf(file) is { IsJudged: true, Facts.Imports.IsEmpty: false }) findings.See(DependencyRules.MiscasedImport);
        foreach (var miscased in graph.Miscased)
        {
            if (!graph.Files.IsJudged(miscased.From)) continue;
            var path = graph.Files.PathOf(miscased.From);
            findings.Add(
                DependencyRules.MiscasedImport, $"{path} -> {miscased.Import.Shown}", path, miscased.Import.Line, null,
                $"The import of {Configuration.Quotation.Quote(miscased.Import.Shown)} means {graph.NameOf(miscased.To)}, "
                + $"which is spelled in another case: {WhereItFails(graph, miscased.From)}.",
                atMost: Material.Is(path) ? Severity.Note : Severity.Error);
        }
    }

    /// <summary>Python compares names itself (PEP 235), wherever it runs; others leave that to the file system.</summary>
    private static string WhereItFails(DependencyGraph graph, int file) =>
        LanguageFamily.Of(graph.Files.SourceOf(file)?.Facts.Language) == LanguageFamily.Python
            ? "Python finds it nowhere, on Windows and macOS neither"
            : "it is found on Windows and macOS, and not on Linux";

    private static void ExamineManifests(DependencyGraph graph, FindingCollector findings)
    {
        findings.Arm(DependencyRules.BrokenManifest);
        for (var file = 0; file < graph.Files.Count; file++)
            if (graph.Files.SourceOf(file) is { IsJudged: true, Facts.Manifest.IsEmpty: false }) findings.See(DependencyRules.BrokenManifest);
        foreach (var problem in graph.Problems)
        {
            if (!graph.Files.IsJudged(problem.File)) continue;
            var path = graph.Files.PathOf(problem.File);
            findings.Add(
                DependencyRules.BrokenManifest, path.Value, path, problem.Line, null, RuleWords.Sentence(problem.Message),
                atMost: Material.Is(path) || TestFile.Is(path) ? Severity.Note : Severity.Error);
        }
    }

    /// <summary>Whether a build seems to write what is imported, so that it is there when it is needed.</summary>
    private static bool IsBuilt(string specifier)
    {
        foreach (var range in specifier.AsSpan().SplitAny('/', '.', '\\'))
        {
            if (specifier.AsSpan(range) is "generated" or "__generated__" or "gen" or "_generated" or "dist" or "build" or "out" or "output" or "pkg"
                or "_version" or "version_info" || specifier.AsSpan(range).EndsWith("_pb2") || specifier.AsSpan(range).EndsWith("_pb2_grpc"))
            {
                return true;
            }
        }

        return false;
    }
}
