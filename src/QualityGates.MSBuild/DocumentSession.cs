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
        if (!SessionFiles.TryRead(parameters, out var files, out var unreadable)) return new AuditOutcome([unreadable], []);
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
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Fail($"A document cannot be written ({unwritable.Message}). Those before it are written; each is whole.");
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
        ImmutableArray<DocumentRewrite> fixes = [.. DocumentFixes.Of(model, documents.Read)];
        return Finish(fixes, DocumentChanges.OfFixes(fixes, parameters.IsPreview), documents);
    }

    private AuditOutcome Finish(ImmutableArray<DocumentRewrite> rewrites, ImmutableArray<string> text, DocumentFiles documents)
    {
        if (parameters.IsPreview) return new AuditOutcome([], text);
        foreach (var rewrite in rewrites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!documents.Write(rewrite))
                return Fail($"{rewrite.Path} changed while it was being read, and was left alone. Run the same command again.");
        }

        return new AuditOutcome([], text);
    }

    /// <summary>Where files went is asked of git for <c>FixDocs</c> only: the others write what is there.</summary>
    private RepositoryPast PastOf()
    {
        var address = RemoteAddress.Of(parameters.Root);
        if (parameters.Mode != AuditMode.FixDocs) return new RepositoryPast(address.WebAddress, null) { Branches = address.Branches };
        using var origin = ChangeOrigin.Find(parameters with { Base = "none" }, BuildEnvironment.Current, cancellationToken);
        return new RepositoryPast(address.WebAddress, origin.Removed(output, out _)) { Branches = address.Branches };
    }

    private static AuditOutcome Fail(string message) => AuditOutcome.Error(ToolRules.InvalidConfiguration, Markdown.Visible(message));
}
