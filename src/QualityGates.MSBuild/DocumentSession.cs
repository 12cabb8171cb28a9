using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Docs.Decisions.Writing;
using QualityGates.Audits.Docs.Fixes;
using QualityGates.Audits.Docs.Links;
using QualityGates.Codebases;
using QualityGates.Codebases.Documents;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>Writes documents: a new decision, the index of a folder, paths that moved. Judges nothing.</summary>
internal sealed class DocumentSession(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
{
    /// <summary>Does what the mode asks for. Each document is written as a whole or not at all.</summary>
    public AuditOutcome Run()
    {
        if (!SessionFiles.TryRead(parameters, out var files, out var problemOfFiles)) return new AuditOutcome([problemOfFiles], []);
        var inputs = files.ToInputs();
        if (inputs.Settings.Problems is [var problem, ..])
        {
            return Fail($"{files.Configuration.Path}({problem.Line}) is not valid, so nobody knows how documents are to be written: "
                + $"{problem.Message} 'dotnet build -t:Audit' lists everything that is wrong with it.");
        }

        var snapshot = GitWorkingTree.Open(parameters.Root);
        var listing = inputs.Settings.Files.Apply(output.LeaveOut(snapshot.List(cancellationToken), parameters.Root));
        var codebase = CodebaseReader.Read(snapshot, listing, Environment.ProcessorCount, cancellationToken);
        var documents = new DocumentFiles(parameters.Root, listing);
        try
        {
            return Write(DocsModel.Of(codebase, PastOf(), inputs.Settings.Docs), documents);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Fail($"A document cannot be read: {unreadable.Message.TrimEnd('.')}. Nothing was written.");
        }
    }

    private AuditOutcome Write(DocsModel model, DocumentFiles documents) => parameters.Mode switch
    {
        AuditMode.NewAdr => WriteDecision(model, documents),
        AuditMode.UpdateDocsIndex => WriteIndexes(model, documents),
        _ => WriteFixes(model, documents),
    };

    private AuditOutcome WriteDecision(DocsModel model, DocumentFiles documents)
    {
        var (title, supersedes) = parameters.Decision;
        var decision = NewDecision.Write(
            model, title, supersedes.Length == 0 ? null : supersedes, DateOnly.FromDateTime(DateTime.UtcNow), documents.Read);
        if (decision.Problem is { } problem) return Fail(problem);
        return Finish(decision.Rewrites, DocumentChanges.OfDecision(decision.Rewrites, parameters.IsPreview), documents);
    }

    private AuditOutcome WriteIndexes(DocsModel model, DocumentFiles documents)
    {
        var update = DocsIndexWriter.Update(model, documents.Read);
        return Finish(update.Rewrites, DocumentChanges.OfIndexes(update.Rewrites, update.Problems, parameters.IsPreview), documents);
    }

    private AuditOutcome WriteFixes(DocsModel model, DocumentFiles documents)
    {
        var problems = new List<string>();
        ImmutableArray<DocumentRewrite> fixes = [.. DocumentFixes.Of(model, documents.Read, problems)];
        return Finish(fixes, DocumentChanges.OfFixes(fixes, [.. problems], parameters.IsPreview), documents);
    }

    private AuditOutcome Finish(ImmutableArray<DocumentRewrite> rewrites, ImmutableArray<string> text, DocumentFiles documents)
    {
        if (parameters.IsPreview) return new AuditOutcome([], text);
        // A decision and what has to agree with it belong together: what can be known beforehand stops all of it.
        foreach (var rewrite in rewrites)
            if (documents.ObstacleTo(rewrite) is { } obstacle) return Fail($"{obstacle} Nothing was written.");
        for (var written = 0; written < rewrites.Length; written++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Write(rewrites[written], documents) is not { } problem) continue;
            var before = written == 0 ? "Nothing was written." : $"{Figure.Of(written, "document")} before it {(written == 1 ? "is" : "are")} written, each as a whole; git status shows them.";
            return Fail($"{problem} {before}");
        }

        return new AuditOutcome([], text);
    }

    /// <summary>Writes a document.</summary>
    /// <returns>Why it could not be written, one or two sentences; null where it was.</returns>
    private static string? Write(DocumentRewrite rewrite, DocumentFiles documents)
    {
        try
        {
            // Somebody else may have written it since all were asked.
            if (documents.ObstacleTo(rewrite) is { } obstacle) return obstacle;
            documents.Write(rewrite);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"{rewrite.Path} cannot be written: {unwritable.Message.TrimEnd('.')}.";
        }
    }

    /// <summary>Where files went is asked of git for <c>FixDocs</c> only: the others write what is there.</summary>
    private RepositoryPast PastOf()
    {
        using var origin = ChangeOrigin.Find(parameters with { Base = "none" }, BuildEnvironment.Current, cancellationToken);
        return origin.Past(output, withRemoved: parameters.Mode == AuditMode.FixDocs, out _);
    }

    private static AuditOutcome Fail(string message) => AuditOutcome.Error(ToolRules.InvalidConfiguration, Markdown.Visible(message));
}
