using System.Collections.Immutable;

namespace QualityGates.Git.Tests.Engines;

/// <summary>libgit2 1.5 never comes back from one, so each story has a time by which it must be over.</summary>
public sealed class LooseObjectsThatWereCutOff : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TempRepository _repository = new();
    private readonly TempRepository _borrower = new();
    private readonly string _nobodysCommit;

    public LooseObjectsThatWereCutOff()
    {
        _repository.Write("sub/a.txt", ComparingCommits.Lines(50));
        _repository.Commit("first");
        _repository.Git("checkout", "--quiet", "-b", "topic");
        _repository.Write("topic.txt", "topic\n");
        _repository.Commit("topic");
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("main.txt", ComparingCommits.Lines(40));
        _repository.Commit("second");
        _repository.Git("tag", "--annotate", "--message", "one", "v1", "topic");
        _nobodysCommit = _repository.Git("commit-tree", "-m", "nobody's", "HEAD^{tree}").Trim();
        File.WriteAllText(_borrower.PathOf(".git/objects/info/alternates"), "# borrowed\n" + _repository.PathOf(".git/objects") + "\n");
        _borrower.Git("update-ref", "refs/heads/main", Id("main"));
        _borrower.Git("update-ref", "refs/heads/topic", Id("topic"));
        _borrower.Git("update-ref", "refs/tags/v1", Id("v1"));
    }

    public void Dispose()
    {
        _borrower.Dispose();
        _repository.Dispose();
    }

    [Theory, ByLibGit2]
    public async Task AreNotGivenToLibGit2ButToGit(string engine)
    {
        foreach (var name in new[] { "main", "main~", "main:", "main:sub", "main:sub/a.txt", "v1", "nobody's" })
        {
            using var damage = Cut(name, 20);
            foreach (var repository in new[] { _repository, _borrower })
            {
                var reason = $"A loose object of the repository is damaged ({damage.Id}), and libgit2 would not come back from it.";
                Assert.Equal((null, reason), await InTime(() => Open(repository, engine)));
                var (opened, _) = await InTime(() => Open(repository, "auto"));
                using (opened) Assert.Equal(new GitEngine("git", reason), opened!.Engine);
            }
        }
    }

    [Theory, ByLibGit2]
    public async Task AreFoundOrRefusedByLibGit2WhereverTheyWereCut(string engine)
    {
        foreach (var name in new[] { "main", "main:", "main:sub/a.txt" })
        {
            for (var (length, end) = (0, 1); length < end; length++)
            {
                using var damage = Cut(name, length);
                end = damage.Length;
                var (opened, problem) = await InTime(() => Open(_repository, engine));
                using (opened)
                {
                    // What follows the content is a checksum of 4 bytes.
                    if (opened is null || length < end - 5) Assert.Contains(damage.Id, problem, StringComparison.Ordinal);
                    else await Assert.ThrowsAnyAsync<Exception>(() => InTime(() => opened.Read("sub/a.txt", "main")));
                }
            }
        }
    }

    [Theory, ByLibGit2]
    public async Task AreFoundInTheStoreThatABorrowedStoreBorrowsFrom(string engine)
    {
        using var third = new TempRepository();
        File.WriteAllText(third.PathOf(".git/objects/info/alternates"), Path.GetRelativePath(third.PathOf(".git/objects"), _borrower.PathOf(".git/objects")));
        File.WriteAllText(_repository.PathOf(".git/objects/info/alternates"), third.PathOf(".git/objects/")); // a circle
        third.Git("update-ref", "refs/heads/main", Id("main"));
        using (Cut("main~", 30)) Assert.Null((await InTime(() => Open(third, engine))).Opened);
        using var opened = third.Open(engine);
        Assert.Equal(Id("main"), await InTime(() => opened.Resolve("main", None)));
    }

    [Theory, ByGit, InlineData("auto")]
    public async Task AreErrorsOfWhateverReadsThem(string engine)
    {
        foreach (var repository in new[] { _repository, _borrower })
        {
            var (main, topic) = (Id("main"), Id("topic"));
            foreach (var name in new[] { "main", "main~" })
            {
                using var damage = Cut(name, 20);
                using var opened = repository.Open(engine);
                await Fails(() => opened.MergeBase(main, topic, None));
                await Fails(() => opened.History(main, false, None).Count());
                await Fails(() => opened.History(main, true, None).Count());
                await Fails(() => opened.Churn(main, DateTimeOffset.UnixEpoch, None));
            }

            using (Cut("v1", 20)) await Fails(() => repository.Open(engine).Resolve("v1", None));
            using (Cut("main", 20)) await Fails(() => repository.Open(engine).Resolve("main", None));
            using (Cut("main:", 20)) await Fails(() => repository.Open(engine).List());
            using (Cut("main:", 20)) await Fails(() => repository.Open(engine).Churn(main, DateTimeOffset.UnixEpoch, None));
            using (Cut("main:sub", 20)) await Fails(() => repository.Open(engine).History(main, false, None).Count());
        }
    }

    [Theory, ByGit, InlineData("auto")]
    public async Task DisturbNobodyWhoDoesNotReadThem(string engine)
    {
        using var damage = Cut("nobody's", 20);
        foreach (var repository in new[] { _repository, _borrower })
        {
            using var opened = repository.Open(engine);
            Assert.Equal(Id("main~"), await InTime(() => opened.MergeBase(Id("main"), Id("v1"), None)));
            Assert.Equal(2, await InTime(() => opened.History(Id("main"), false, None).Count()));
            Assert.Equal(2, (await InTime(() => opened.Churn(Id("main"), DateTimeOffset.UnixEpoch, None))).Count);
            Assert.Equal(["main.txt", "sub/a.txt"], (await InTime(() => opened.List("main"))).Paths());
        }
    }

    [Theory, ByLibGit2]
    public void AreNotLookedForAmongMoreThanGitWouldHaveReadMeanwhile(string engine)
    {
        for (var number = 0; number <= LibGit2.LooseObjectCheck.MostObjects; number++) _repository.Write($"many/{number}.txt", $"{number}\n");
        _repository.Commit();
        var (_, problem) = Open(_repository, engine);
        Assert.Equal(
            "The repository has more than 1,000 loose objects, and checking them all for damage takes longer than asking git; 'git gc' packs them.", problem);
        _repository.Git("gc", "--quiet");
        _repository.Open(engine).Dispose();
    }

    [Theory, ByLibGit2]
    public void AreNotLookedForInMoreBytesThanGitWouldHaveReadMeanwhile(string engine)
    {
        _repository.Write("large.txt", new string('x', LibGit2.LooseObjectCheck.MostBytes + 1));
        _repository.Commit();
        var (_, problem) = Open(_repository, engine);
        Assert.StartsWith("The repository has loose objects of more than 8 MB, and checking them", problem, StringComparison.Ordinal);
    }

    private static (IGitRepository? Opened, string? Problem) Open(TempRepository repository, string engine) =>
        GitRepository.TryOpen(repository.Root, engine, out var opened, out var problem) ? (opened, null) : (null, problem);

    private static async Task<T> InTime<T>(Func<T> question) => await Task.Run(question).WaitAsync(Deadline);

    private static Task<GitException> Fails<T>(Func<T> question) => Assert.ThrowsAsync<GitException>(() => InTime(question));

    private string Id(string name) => name == "nobody's" ? _nobodysCommit : _repository.Git("rev-parse", name).Trim();

    private Damage Cut(string name, int length)
    {
        var id = Id(name);
        return new Damage(_repository.PathOf($".git/objects/{id[..2]}/{id[2..]}"), id, length);
    }

    /// <summary>A file that is cut off until this is disposed of.</summary>
    private sealed class Damage : IDisposable
    {
        private readonly string _file;
        private readonly ImmutableArray<byte> _original;

        public Damage(string file, string id, int length)
        {
            (_file, Id, _original) = (file, id, [.. File.ReadAllBytes(file)]);
            File.SetAttributes(file, FileAttributes.Normal);
            File.WriteAllBytes(file, _original[..Math.Min(length, Length)].AsSpan());
        }

        public string Id { get; }

        public int Length => _original.Length;

        public void Dispose() => File.WriteAllBytes(_file, _original.AsSpan());
    }
}
