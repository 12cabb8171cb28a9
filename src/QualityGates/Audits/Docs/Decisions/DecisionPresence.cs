using System.Collections.Immutable;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0801: a repository that is large enough to need decisions, and records none.</summary>
internal static class DecisionPresence
{
    /// <summary>From so many files of code on nobody has read all of them, so somebody has to say why they are as they are.</summary>
    public const int FewestFiles = 200;

    /// <summary>The same in lines of code.</summary>
    public const int FewestLines = 20_000;

    /// <summary>Examines a repository.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Findings.IsOn(DocsRules.NoDecision)) return;
        review.Findings.Arm(DocsRules.NoDecision);
        var (files, lines) = SizeOf(review.Model);
        if (files < FewestFiles || lines < FewestLines) return;
        review.Findings.See(DocsRules.NoDecision);
        if (!review.Log.Folders.IsEmpty || HasDecisionElsewhere(review.Model)) return;
        var (folder, place) = Place(review.Model);
        review.Findings.Add(
            DocsRules.NoDecision, "decisions", place, 1, null,
            $"{Figure.Of(files)} files with {Figure.Of(lines)} lines of code, and no architecture decision is recorded: there is no {folder}/adr/, "
            + $"{folder}/decisions/ or the like. Nobody who comes later can tell why it is as it is.",
            $"Record the first one: dotnet build -t:NewAdr -p:Title=\"…\" writes {folder}/adr/0001-….md.");
    }

    private static (int Files, int Lines) SizeOf(DocsModel model)
    {
        var (files, lines) = (0, 0);
        foreach (var file in model.Codebase.Files)
        {
            if (!file.IsJudged || LanguageTable.KindOf(file.Facts.Language) != LanguageKind.Programming) continue;
            files++;
            lines += file.Facts.Lines.Code;
        }

        return (files, lines);
    }

    /// <summary>A decision in an unusual place, or one document for all of them: not where tools look, but recorded.</summary>
    private static bool HasDecisionElsewhere(DocsModel model)
    {
        foreach (var file in model.Codebase.Files)
        {
            if (file.Facts.Language is not ("Markdown" or "AsciiDoc" or "reStructuredText" or "Text")) continue;
            if (DecisionPlaces.IsUsual(file.Path) && !DecisionPlaces.IsExempt(file.Path) || IsProposal(file.Path)) return true;
            var name = file.Path.FileName;
            if (name.Contains("decision", StringComparison.OrdinalIgnoreCase) || name.StartsWith("adr.", StringComparison.OrdinalIgnoreCase)) return true;
            if (file.Facts.Document is not { } document) continue;
            if (HasDecision(document.Headings) || document.Links.Any(static link => IsPlaceElsewhere(link.Target))) return true;
        }

        return false;
    }

    /// <summary>Whether a document is one of those that other teams decide by: requests for comments and the like.</summary>
    private static bool IsProposal(RepoPath path)
    {
        foreach (var range in path.Folder.Split('/'))
        {
            var folder = path.Folder[range];
            if (folder.StartsWith("proposals-") || folder is "rfcs" or "rfc" or "RFCs" or "rfds" or "proposals" or "enhancements") return true;
            if (folder is "design-docs" or "design_docs" or "designdocs") return true;
        }

        return false;
    }

    private static bool HasDecision(ImmutableArray<Heading> headings)
    {
        var (context, decision, after) = (false, false, false);
        foreach (var heading in headings)
        {
            var key = Words.Key(heading.Text);
            if (key.Contains("decision record", StringComparison.Ordinal)) return true;
            context |= key.StartsWith("context", StringComparison.Ordinal) || key == "status";
            decision |= key is "decision" or "decision outcome";
            after |= key is "consequences" or "considered options";
        }

        return context && decision && after;
    }

    /// <summary>A link to where another repository, or a page of the team, keeps decisions.</summary>
    private static bool IsPlaceElsewhere(string target) =>
        target.Contains("://", StringComparison.Ordinal)
        && (target.Contains("/adr/", StringComparison.OrdinalIgnoreCase) || target.Contains("/adrs/", StringComparison.OrdinalIgnoreCase)
            || target.EndsWith("/adr", StringComparison.OrdinalIgnoreCase) || target.Contains("/decisions/", StringComparison.OrdinalIgnoreCase)
            || target.EndsWith("/rfcs", StringComparison.OrdinalIgnoreCase) || target.Contains("decision-record", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where they would be: among the documents, if there is a folder for them.</summary>
    private static (string Folder, RepoPath Path) Place(DocsModel model)
    {
        var folder = model.Files.HasFolder("docs") || !model.Files.HasFolder("doc") ? "docs" : "doc";
        foreach (var name in (ReadOnlySpan<string>)[$"{folder}/README.md", $"{folder}/index.md", $"{folder}/INDEX.md"])
            if (model.Files.Find(name) >= 0) return (folder, new RepoPath(name));
        // As with an index that is missing: where it would be said.
        if (model.Files.HasFolder(folder)) return (folder, new RepoPath($"{folder}/README.md"));
        var readme = model.Files.FindIgnoringCase("README.md");
        return (folder, readme >= 0 ? model.Files.PathOf(readme) : model.Codebase.Files[0].Path);
    }
}
