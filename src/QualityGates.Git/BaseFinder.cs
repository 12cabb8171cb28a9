using QualityGates.Snapshots;

namespace QualityGates.Git;

/// <summary>What came of looking for a base: one of three.</summary>
/// <param name="Revision">The base; null where there is none.</param>
/// <param name="Note">What the reader should know although nothing is wrong, one or two sentences: why there is no base.</param>
/// <param name="Problem">Why the base that must be there cannot be found, and the exact command that helps: the message of a QG0004.</param>
public sealed record FoundBase(BaseRevision? Revision, string? Note, string? Problem);

/// <summary>Finds the base of a change in a repository. What must be there and is not is a problem, never silence.</summary>
public static class BaseFinder
{
    /// <summary>Finds the base.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="request">What the build asks for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static FoundBase Find(IGitRepository repository, BaseRequest request, CancellationToken cancellationToken)
    {
        if (request.Kind == BaseKind.None) return Nothing(request.Subject);
        try
        {
            return repository.Resolve("HEAD", cancellationToken) is { } head
                ? new BaseSearch(repository, request, head, cancellationToken).Run()
                : WithoutHead(request);
        }
        catch (GitException damaged)
        {
            return Missing(request, damaged.Message.TrimEnd('.'), BaseAdvice.AgainstDamage);
        }
    }

    /// <summary>What to say where there is no repository that could hold a base.</summary>
    /// <param name="request">What the build asks for.</param>
    /// <param name="problem">Why the repository cannot be opened, one sentence.</param>
    public static FoundBase WithoutRepository(BaseRequest request, string problem) => request.Kind == BaseKind.None
        ? Nothing(request.Subject)
        : Missing(request, LowerFirst(problem.TrimEnd('.')), "Build in a clone made by git, with git on the PATH.");

    /// <summary>A repository without any commit has nothing to compare with; but a host that asks for a base has seen commits.</summary>
    private static FoundBase WithoutHead(BaseRequest request) => request is { Kind: BaseKind.Change, IsByProperty: false }
        ? Missing(request, "HEAD names no commit that is in this clone", BaseAdvice.Fix(request, isShallow: false))
        : Nothing("the repository has no commit yet");

    internal static FoundBase Nothing(string reason) => new(null, $"Judged by limits and baseline alone: {reason}.", null);

    /// <summary>A base that is not there: a problem where somebody asked for it, else a note.</summary>
    internal static FoundBase Missing(BaseRequest request, string reason, string fix) => request switch
    {
        { Kind: BaseKind.Push } => Nothing($"nobody can tell what was there before the push, because {reason}. {fix}".TrimEnd('.')),
        { IsByProperty: true } => new FoundBase(null, null, $"{request.Subject} is no base: {reason}. {fix}"),
        _ => new FoundBase(null, null, $"The base of {request.Subject} cannot be found: {reason}. {fix}"),
    };

    private static string LowerFirst(string sentence) =>
        sentence.Length > 1 && char.IsUpper(sentence[0]) && char.IsLower(sentence[1]) && !sentence.StartsWith("LibGit2", StringComparison.Ordinal)
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;
}

/// <summary>One search for a base.</summary>
internal sealed class BaseSearch(IGitRepository repository, BaseRequest request, string head, CancellationToken cancellationToken)
{
    /// <summary>The most commits that are counted to say how deep a shallow clone is.</summary>
    private const int DeepestCounted = 100;

    public FoundBase Run() => request.Kind == BaseKind.Push ? BeforePush() : request.MergeCommit == head ? OfMergeCommit() : OfTarget();

    /// <summary>
    /// What the host merged the change into, whatever happened to that branch since; so a change never answers for what others did
    /// meanwhile.
    /// </summary>
    private FoundBase OfMergeCommit()
    {
        var parents = repository.Parents(head, cancellationToken);
        if (parents.Length > 1) return Found(parents[0], "first parent of the merge commit");
        return repository.IsShallow && parents.IsEmpty
            ? Missing($"the parents of the merge commit {BaseRevision.Shorten(head)} are not in this clone{Depth()}")
            : OfTarget();
    }

    private FoundBase OfTarget()
    {
        foreach (var target in request.Targets)
        {
            if (repository.Resolve(target, cancellationToken) is not { } tip) continue;
            if (repository.MergeBase(head, tip, cancellationToken) is { } commit) return Found(commit, OriginOf(target, tip, commit));
            return repository.IsShallow
                ? Missing($"HEAD and {NameOf(target)} have no common ancestor in this clone{Depth()}")
                : BaseFinder.Missing(
                    request, $"HEAD and {NameOf(target)} have no common ancestor; their histories are unrelated",
                    "Name another revision with '-p:QualityGatesBase=<revision>', or judge "
                    + "by limits and baseline alone with '-p:QualityGatesBase=none'.");
        }

        if (!request.Targets.IsEmpty) return Missing($"there is no {NameOf(request.Targets[0])} in this clone{Depth()}");
        return BaseFinder.Missing(
            request, "nothing says what it will be merged into",
            "Name it with '-p:QualityGatesBase=<revision>', such as origin/main.");
    }

    /// <summary>Where a pushed branch was; where it is new, or was rewritten, the commit before is as much as anybody knows.</summary>
    private FoundBase BeforePush()
    {
        if (request.Before is { } before && before != head && repository.Resolve(before, cancellationToken) == before
            && repository.MergeBase(before, head, cancellationToken) == before)
            return Found(before, "as of before the push");
        foreach (var target in request.Targets)
        {
            if (repository.Resolve(target, cancellationToken) is not { } tip) continue;
            if (repository.MergeBase(head, tip, cancellationToken) is { } commit && commit != head)
                return Found(commit, OriginOf(target, tip, commit));
        }

        var parents = repository.Parents(head, cancellationToken);
        if (!parents.IsEmpty) return Found(parents[0], "first parent of HEAD");
        return repository.IsShallow ? Missing($"the parents of HEAD are not in this clone{Depth()}") : BaseFinder.Nothing("HEAD is the first commit");
    }

    private FoundBase Found(string commit, string origin)
    {
        var note = commit == head ? "The base is HEAD itself, so only changes that are not committed yet are judged." : null;
        return new FoundBase(new BaseRevision(commit, origin), note, null);
    }

    private FoundBase Missing(string reason) => BaseFinder.Missing(request, reason, BaseAdvice.Fix(request, repository.IsShallow));

    private string OriginOf(string target, string tip, string commit) =>
        request.IsByProperty && tip == commit ? request.Subject
        : BaseRequest.IsId(target) ? $"base of {request.Subject}"
        : $"merge base with {NameOf(target)}";

    /// <summary>A revision as people write it.</summary>
    private static string NameOf(string revision) =>
        revision.StartsWith("refs/remotes/", StringComparison.Ordinal) ? revision["refs/remotes/".Length..]
        : revision.StartsWith("refs/heads/", StringComparison.Ordinal) ? revision["refs/heads/".Length..]
        : BaseRequest.IsId(revision) ? $"commit {BaseRevision.Shorten(revision)}"
        : revision;


    /// <summary>That the clone is shallow, and how deep it is along first parents; nothing about a full one.</summary>
    private string Depth()
    {
        if (!repository.IsShallow) return "";
        var depth = 1;
        for (var commit = head; depth < DeepestCounted; depth++)
        {
            var parents = repository.Parents(commit, cancellationToken);
            if (parents.IsEmpty) break;
            commit = parents[0];
        }

        return depth < DeepestCounted ? $", which is shallow (depth {depth})" : ", which is shallow";
    }
}
