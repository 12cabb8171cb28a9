using System.Text;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git.Tests;

public sealed class ReadingTheBase : IDisposable
{
    private const string Config = "qualitygates.json";
    private const string Baseline = "qualitygates.baseline.json";
    private const string Strict = """{ "monoliths": { "file": { "limit": 500 } } }""";
    private const string Lax = """{ "monoliths": { "file": { "limit": 900 } } }""";
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void GivesItsFilesWhatChangedSinceAndItsOwnConfigurationAndBaseline()
    {
        _repository.Write(Config, Strict);
        _repository.Write(Baseline, Tolerating(700));
        _repository.Write("a.cs", "one\n");
        _repository.Commit();
        var commit = Head();
        _repository.Write(Config, Lax);
        _repository.Write(Baseline, Tolerating(800));
        _repository.Write("b.cs");

        var origin = Read(commit);

        Assert.Equal(["a.cs", Baseline, Config], origin.Listing.Paths());
        Assert.Equal(
            [("b.cs", FileChangeKind.Added), (Baseline, FileChangeKind.Modified), (Config, FileChangeKind.Modified)],
            origin.Changes.Changes.Select(change => (change.Path.Value, change.Kind)));
        Assert.Equal(500, origin.Inputs.Settings.Monoliths.Limits.File.Limit);
        Assert.Equal(700, origin.Inputs.Baseline!.Find("QG0101", "a.cs")!.Value);
    }

    [Fact]
    public void OfAFolderBelowTheTopGivesThatFolder()
    {
        _repository.Write("outside.cs");
        _repository.Write("inner/a.cs");
        _repository.Write("inner/" + Config, Strict);
        _repository.Commit();
        _repository.Write("outside.cs", "changed\n");

        var origin = Read(Head(), "inner");

        Assert.Equal(["a.cs", Config], origin.Listing.Paths());
        Assert.Empty(origin.Changes.Changes);
        Assert.Equal(500, origin.Inputs.Settings.Monoliths.Limits.File.Limit);
    }

    [Fact]
    public void BeforeThereWasAConfigurationOrABaselineGivesTheDefaultsAndNone()
    {
        _repository.Write("a.cs");
        _repository.Commit();
        _repository.Write(Config, Lax);
        _repository.Write(Baseline, Tolerating(700));

        var origin = Read(Head());

        Assert.Equal(600, origin.Inputs.Settings.Monoliths.Limits.File.Limit);
        Assert.Null(origin.Inputs.Baseline);
    }

    [Fact]
    public void TakesTheUsualFilesForThoseThatTheChangeNamesInANewPlace()
    {
        _repository.Write("a.cs");
        _repository.Write(Config, Strict);
        _repository.Write(Baseline, Tolerating(700));
        _repository.Commit();
        _repository.Write("eng/lax.json", Lax);
        _repository.Write("eng/debt.json", Tolerating(9000));

        Assert.True(GitRepository.TryOpen(_repository.Root, "", out var repository, out _));
        using var opened = repository;
        Assert.True(new AuditBaseReader(opened, CancellationToken.None).TryRead(
            new BaseRevision(Head(), "test"), new InputFile(new RepoPath("eng/lax.json"), Encoding.UTF8.GetBytes(Lax)),
            new InputFile(new RepoPath("eng/debt.json"), Encoding.UTF8.GetBytes(Tolerating(9000))), out var origin, out _));

        Assert.Equal(500, origin.Inputs.Settings.Monoliths.Limits.File.Limit);
        Assert.Equal(700, origin.Inputs.Baseline!.Find("QG0101", "a.cs")!.Value);
    }

    [Fact]
    public void TakesAConfigurationThatIsIgnoredAsItIs()
    {
        _repository.Write(".gitignore", Config + "\n");
        _repository.Commit();
        _repository.Write(Config, Lax);
        Assert.Equal(900, Read(Head()).Inputs.Settings.Monoliths.Limits.File.Limit);
    }

    [Fact]
    public void TakesAConfigurationFromOutsideAsItIs()
    {
        _repository.Write("inner/a.cs");
        _repository.Write("shared.json", Strict);
        _repository.Commit();
        _repository.Write("shared.json", Lax);
        Assert.Equal(900, Read(Head(), "inner", "../shared.json").Inputs.Settings.Monoliths.Limits.File.Limit);
    }

    [Fact]
    public void DoesNotTakeALaxFileForTheConfigurationBecauseItWasMovedThere()
    {
        _repository.Write("samples/lax.json", Lax);
        _repository.Commit();
        _repository.Git("mv", "samples/lax.json", Config);
        Assert.Equal(600, Read(Head()).Inputs.Settings.Monoliths.Limits.File.Limit);
    }

    [Fact]
    public void SaysThatAPartialCloneLacksFilesAndTheCommandThatFetchesThem()
    {
        using var beside = new QualityGates.Tests.Snapshots.TempFolder();
        _repository.Write("a.cs", "one\n");
        _repository.Commit();
        _repository.Write("a.cs", "two\n");
        _repository.Commit();
        _repository.Git("config", "uploadpack.allowFilter", "true");
        _repository.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        var clone = beside.PathOf("clone");
        _repository.Git("clone", "--quiet", "--filter=blob:none", new Uri(_repository.Root).AbsoluteUri, clone);
        var commit = _repository.Git("rev-parse", "HEAD~1").Trim();

        Assert.False(TryRead(clone, commit, out _, out var problem));
        Assert.StartsWith($"The base {commit[..9]} (test) cannot be read: 1 file of ", problem, StringComparison.Ordinal);
        Assert.Contains("git fetch --refetch --no-filter", problem, StringComparison.Ordinal);
        _repository.Git("-C", clone, "fetch", "--quiet", "--refetch", "--no-filter");
        Assert.True(TryRead(clone, commit, out _, out problem), problem);
    }

    [Fact]
    public void NamesAChangedFileThatIsDamaged()
    {
        _repository.Write("a.cs", "one\n");
        _repository.Commit();
        var (commit, blob) = (Head(), _repository.Git("rev-parse", "HEAD:a.cs").Trim());
        _repository.Write("a.cs", "two\n");
        _repository.Commit();
        Damage(blob);

        Assert.False(TryRead(_repository.Root, commit, out _, out var problem));
        Assert.Equal(
            $"The base {commit[..9]} (test) cannot be read: a.cs is missing or damaged there. "
            + "If nothing else helps, clone the repository anew; 'git fsck' says what is damaged.",
            problem);
    }

    [Fact]
    public void SaysSoWhenItIsDamaged()
    {
        _repository.Write("a.cs", "one\n");
        _repository.Commit();
        var tree = _repository.Git("rev-parse", "HEAD^{tree}").Trim();
        var commit = Head();
        _repository.Write("a.cs", "two\n");
        _repository.Commit();
        Damage(tree);

        Assert.False(TryRead(_repository.Root, commit, out _, out var problem));
        Assert.Contains(commit[..9], problem, StringComparison.Ordinal);
    }

    private void Damage(string id)
    {
        var file = _repository.PathOf($".git/objects/{id[..2]}/{id[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllText(file, "damaged");
    }

    private string Head() => _repository.Git("rev-parse", "HEAD").Trim();

    private AuditBase Read(string commit, string folder = "", string config = Config)
    {
        Assert.True(TryRead(_repository.PathOf(folder), commit, out var origin, out var problem, config), problem);
        return origin!;
    }

    private static bool TryRead(string folder, string commit, out AuditBase? origin, out string? problem, string config = Config)
    {
        Assert.True(GitRepository.TryOpen(folder, "auto", out var repository, out problem), problem);
        using (repository)
        {
            var reader = new AuditBaseReader(repository, CancellationToken.None);
            return reader.TryRead(new BaseRevision(commit, "test"), OnDisk(folder, config), OnDisk(folder, Baseline), out origin, out problem);
        }
    }

    internal static InputFile OnDisk(string folder, string path) =>
        new(new RepoPath(path), File.Exists(Path.Join(folder, path)) ? File.ReadAllBytes(Path.Join(folder, path)) : null);

    internal static string Tolerating(int lines) => Encoding.UTF8.GetString(QualityGates.Baselines.BaselineFile.Write(
        QualityGates.Baselines.Baseline.Empty.With("QG0101", "a.cs", new QualityGates.Baselines.Tolerance("lines", lines))));
}

public sealed class JudgingWhatAMergeWouldGive : IDisposable
{
    private readonly TempRepository _repository = new();

    public JudgingWhatAMergeWouldGive()
    {
        _repository.Write("a.cs", "one\n");
        _repository.Write("qualitygates.json", "{}");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "-b", "topic");
        _repository.Write("topic.cs");
        _repository.Write("qualitygates.json", """{ "monoliths": { "file": { "limit": 900 } } }""");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("main.cs");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "topic");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void TakesTheFilesOfBothSidesAndComparesThemWithTheOther()
    {
        var merged = Merge("main");
        Assert.Equal(["a.cs", "main.cs", "qualitygates.json", "topic.cs"], merged.Listing.Paths());
        Assert.Equal(["qualitygates.json", "topic.cs"], merged.Base.Changes.Changes.Select(change => change.Path.Value));
        Assert.Equal("tip of main", merged.Base.Revision.Origin);
        Assert.Equal((900, 600), (merged.Inputs.Settings.Monoliths.Limits.File.Limit, merged.Base.Inputs.Settings.Monoliths.Limits.File.Limit));
        Assert.Null(merged.Note);
    }

    [Fact]
    public void LeavesOutWhatIsNotCommittedAndSaysSo()
    {
        _repository.Write("later.cs");
        var merged = Merge("main");
        Assert.DoesNotContain("later.cs", merged.Listing.Paths());
        Assert.Equal("1 file with changes that are not committed: they are not part of the merge, and were not judged.", merged.Note);
    }

    [Fact]
    public void NamesTheFilesInConflictAndTheCommand()
    {
        _repository.Write("a.cs", "ours\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("a.cs", "theirs\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "topic");
        Assert.Equal(
            "The merge with 'main' cannot be judged: it has conflicts in a.cs. Merge it ('git merge main'), resolve them, and build again.", Problem("main"));
    }

    [Fact]
    public void NamesARevisionThatIsNotThere() => Assert.Equal(
        "The merge with 'origin/main' cannot be judged: there is no such revision in this clone. "
        + "Run 'git fetch origin +refs/heads/main:refs/remotes/origin/main'.",
        Problem("origin/main"));

    private MergedTree Merge(string revision)
    {
        Assert.True(TryMerge(revision, out var merged, out var problem), problem);
        return merged!;
    }

    private string? Problem(string revision)
    {
        Assert.False(TryMerge(revision, out _, out var problem));
        return problem;
    }

    private bool TryMerge(string revision, out MergedTree? merged, out string? problem)
    {
        Assert.True(GitRepository.TryOpen(_repository.Root, "auto", out var repository, out problem), problem);
        using (repository)
        {
            var (config, baseline) = (ReadingTheBase.OnDisk(_repository.Root, "qualitygates.json"), ReadingTheBase.OnDisk(_repository.Root, "none.json"));
            return new AuditBaseReader(repository, CancellationToken.None).TryMerge(revision, config, baseline, out merged, out problem);
        }
    }
}
