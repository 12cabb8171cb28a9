using System.Collections.Immutable;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>One version of one file: a content under a path.</summary>
internal sealed class FileVersion(RepoPath path)
{
    private FileDebt? _debt;

    /// <summary>Where it lies.</summary>
    public RepoPath Path => path;

    /// <summary>What it adds to a row; null until its content was read, by any thread.</summary>
    public FileDebt? Debt
    {
        get => Volatile.Read(ref _debt);
        set => Volatile.Write(ref _debt, value);
    }
}

/// <summary>A content that is read once, whatever the paths it lies under.</summary>
/// <param name="Id">The id of the blob.</param>
/// <param name="Versions">The files that have it, at least one.</param>
internal sealed record Content(string Id, List<FileVersion> Versions);

/// <summary>What one commit with a row changed against the one it follows.</summary>
/// <param name="Before">Null when there was no such file, or none that is audited.</param>
/// <param name="After">Null when there is none any more, or none that is audited.</param>
internal sealed record VersionStep(FileVersion? Before, FileVersion? After);

/// <summary>One commit that gets a row.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Previous">The index of the stage it follows along first parents, or -1: it begins with nothing.</param>
/// <param name="IsOnMainLine">Whether it lies on the line of first parents of the newest commit.</param>
/// <param name="Steps">What differs between the two.</param>
internal sealed record Stage(PastCommit Commit, int Previous, bool IsOnMainLine, ImmutableArray<VersionStep> Steps);

/// <summary>What has to be read, and in which order rows come of it.</summary>
/// <param name="Stages">Oldest first; each follows one before it.</param>
/// <param name="Contents">Every content that some stage needs, once, in the order in which the stages need them.</param>
internal sealed record HistoryPlan(ImmutableArray<Stage> Stages, ImmutableArray<Content> Contents)
{
    /// <summary>Plans the way from the oldest commit to the newest.</summary>
    /// <param name="commits">Newest first, none before its children.</param>
    /// <param name="sampling">Which of them get a row.</param>
    /// <param name="filter">Which files are audited.</param>
    public static HistoryPlan Of(IReadOnlyList<PastCommit> commits, Sampling sampling, PathFilter filter)
    {
        var chosen = sampling.Choose(commits);
        var indexOf = new Dictionary<string, int>(commits.Count, StringComparer.Ordinal);
        for (var i = 0; i < commits.Count; i++) indexOf[commits[i].Id] = i;
        var mainLine = new HashSet<int>();
        for (var i = commits.Count > 0 ? 0 : -1; i >= 0; i = FirstParent(i)) mainLine.Add(i);

        var versions = new Versions(filter);
        var stageOf = new int[commits.Count];
        var stages = ImmutableArray.CreateBuilder<Stage>();
        for (var i = commits.Count - 1; i >= 0; i--)
        {
            if (!chosen[i]) continue;
            var steps = commits[i].Steps;
            var previous = FirstParent(i);
            if (previous >= 0 && !chosen[previous])
            {
                var net = new NetSteps(steps);
                for (; previous >= 0 && !chosen[previous]; previous = FirstParent(previous)) net.Precede(commits[previous].Steps);
                steps = net.ToImmutable();
            }

            stageOf[i] = stages.Count;
            stages.Add(new Stage(commits[i], previous < 0 ? -1 : stageOf[previous], mainLine.Contains(i), versions.Of(steps)));
        }

        return new HistoryPlan(stages.DrainToImmutable(), versions.Contents);

        int FirstParent(int i) => commits[i].Parent is { } parent && indexOf.TryGetValue(parent, out var index) ? index : -1;
    }

    /// <summary>The steps of several commits as one: what came and went between the first and the last is not in it.</summary>
    private sealed class NetSteps
    {
        private readonly Dictionary<RepoPath, BlobStep> _steps = [];

        public NetSteps(ImmutableArray<BlobStep> latest) => Precede(latest);

        /// <summary>Puts the steps of an earlier commit before all others.</summary>
        public void Precede(ImmutableArray<BlobStep> steps)
        {
            foreach (var step in steps)
                _steps[step.Path] = _steps.TryGetValue(step.Path, out var later) ? later with { Before = step.Before } : step;
        }

        public ImmutableArray<BlobStep> ToImmutable() =>
            [.. _steps.Values.Where(static step => step.Before != step.After).OrderBy(static step => step.Path)];
    }

    /// <summary>Every version of every audited file, each once.</summary>
    private sealed class Versions(PathFilter filter)
    {
        private readonly Dictionary<string, Content> _contents = new(StringComparer.Ordinal);
        private readonly Dictionary<RepoPath, bool> _admitted = [];
        private readonly ImmutableArray<Content>.Builder _inOrder = ImmutableArray.CreateBuilder<Content>();

        public ImmutableArray<Content> Contents => _inOrder.ToImmutable();

        public ImmutableArray<VersionStep> Of(ImmutableArray<BlobStep> steps)
        {
            var versions = ImmutableArray.CreateBuilder<VersionStep>(steps.Length);
            foreach (var (path, before, after) in steps)
                if (before != after && Admits(path)) versions.Add(new VersionStep(Find(path, before), Find(path, after)));
            return versions.DrainToImmutable();
        }

        private bool Admits(RepoPath path)
        {
            if (!_admitted.TryGetValue(path, out var isAdmitted)) _admitted.Add(path, isAdmitted = filter.Admits(path));
            return isAdmitted;
        }

        private FileVersion? Find(RepoPath path, string? id)
        {
            if (id is null) return null;
            if (!_contents.TryGetValue(id, out var content))
            {
                _contents.Add(id, content = new Content(id, new List<FileVersion>(1)));
                _inOrder.Add(content);
            }

            foreach (var known in content.Versions)
                if (known.Path == path) return known;
            var version = new FileVersion(path);
            content.Versions.Add(version);
            return version;
        }
    }
}
