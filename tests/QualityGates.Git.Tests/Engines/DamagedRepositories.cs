namespace QualityGates.Git.Tests.Engines;

public sealed class DamagedRepositories : IDisposable
{
    private readonly TempRepository _repository = new();

    public DamagedRepositories()
    {
        _repository.Write("good.txt", "good\n");
        _repository.Write("sub/bad.txt", ComparingCommits.Lines(50));
        _repository.Commit("first");
        _repository.Write("good.txt", "better\n");
        _repository.Commit("second");
    }

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void AFileThatIsMissingOrDamagedCannotBeReadAndTheOthersCan(string engine)
    {
        foreach (var damage in DamageFor(engine))
        {
            var file = ObjectFile("HEAD:sub/bad.txt");
            var original = File.ReadAllBytes(file);
            File.SetAttributes(file, FileAttributes.Normal);
            damage(file);
            using (var opened = _repository.Open(engine))
            {
                var error = Assert.ThrowsAny<IOException>(() => opened.Read("sub/bad.txt"));
                Assert.Contains(Id("HEAD:sub/bad.txt")[..6], error.Message, StringComparison.Ordinal);
                Assert.Equal("better\n", opened.Read("good.txt"));
            }

            File.WriteAllBytes(file, original);
        }
    }

    [Theory, ByGit, ByLibGit2]
    public void AFolderThatIsMissingOrDamagedCannotBeListedOrCompared(string engine)
    {
        foreach (var damage in DamageFor(engine))
        {
            var file = ObjectFile("HEAD:sub");
            var original = File.ReadAllBytes(file);
            File.SetAttributes(file, FileAttributes.Normal);
            damage(file);
            using (var opened = _repository.Open(engine))
            {
                Assert.Contains(Id("HEAD:sub")[..6], Assert.Throws<GitException>(() => opened.List()).Message, StringComparison.Ordinal);
                Assert.Throws<GitException>(() => opened.Changes("4b825dc642cb6eb9a060e54bf8d69288fbee4904", opened.Id("HEAD"), default));
            }

            File.WriteAllBytes(file, original);
        }
    }

    [Theory, ByGit, ByLibGit2]
    public void HistoryThatBreaksOffIsAnErrorAndNotAnEnd(string engine)
    {
        var head = Id("HEAD");
        var file = ObjectFile("HEAD~");
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);
        using var opened = _repository.Open(engine);
        Assert.Throws<GitException>(() => Assert.Empty(opened.History(head, true, default)));
        Assert.Throws<GitException>(() => Assert.Empty(opened.History(head, false, default)));
        Assert.Throws<GitException>(() => Assert.Empty(opened.Churn(head, DateTimeOffset.UnixEpoch, default)));
    }

    /// <summary>Where a file is there and damaged, libgit2 is not asked at all: see <see cref="LooseObjectsThatWereCutOff"/>.</summary>
    private static IEnumerable<Action<string>> DamageFor(string engine) =>
        engine == "libgit2" ? [File.Delete] : [File.Delete, Cut, file => File.WriteAllBytes(file, []), file => File.WriteAllText(file, "junk")];

    private static void Cut(string file) => File.WriteAllBytes(file, File.ReadAllBytes(file)[..20]);

    private string ObjectFile(string revision) => _repository.PathOf($".git/objects/{Id(revision)[..2]}/{Id(revision)[2..]}");

    private string Id(string revision) => _repository.Git("rev-parse", revision).Trim();
}
