namespace QualityGates.Git.Tests.Engines;

public sealed class ListingACommit : IDisposable
{
    private readonly TempRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory, ByGit, ByLibGit2]
    public void FilesAreListedByPathAndReadFromTheCommitWhateverTheDiskHolds(string engine)
    {
        _repository.Write("b/deep/er/file.txt", "deep\n");
        _repository.Write("a.txt", "old\n");
        _repository.Write("a/x", "x");
        _repository.Write("a-b", "");
        _repository.Commit();
        _repository.Write("a.txt", "new\n");
        using var opened = _repository.Open(engine);

        var listing = opened.List();

        Assert.Equal(["a-b", "a.txt", "a/x", "b/deep/er/file.txt"], listing.Paths());
        Assert.Equal("git", listing.Source);
        Assert.Empty(listing.Notes);
        Assert.Equal(_repository.Git("rev-parse", "HEAD:a.txt").Trim(), listing.Files[1].Locator);
        Assert.Equal(("old\n", "", "deep\n"), (opened.Read("a.txt"), opened.Read("a-b"), opened.Read("b/deep/er/file.txt")));
    }

    [Theory, ByGit, ByLibGit2]
    public void AProgramIsToldFromAFileByItsMode(string engine)
    {
        _repository.Write("run.sh", "#!/bin/sh\n");
        _repository.Write("lib/lib.sh", "x=1\n");
        _repository.Commit();
        _repository.Git("update-index", "--chmod=+x", "run.sh");
        _repository.Git("commit", "--quiet", "--message=mode");
        _repository.Write("new.sh", "x=1\n");
        using var opened = _repository.Open(engine);

        Assert.Equal([("lib/lib.sh", false), ("run.sh", true)], opened.List().Files.Select(static file => (file.Path.Value, file.IsExecutable)));
        Assert.Equal([("lib/lib.sh", false), ("new.sh", null), ("run.sh", true)], _repository.List().Files.Select(static file => (file.Path.Value, file.IsExecutable)));
    }

    [Theory, ByGit, ByLibGit2]
    public void AFileIsReadTheSameFromAPackAsLoose(string engine)
    {
        foreach (var i in Enumerable.Range(0, 30)) _repository.Write($"f{i}.txt", string.Concat(Enumerable.Repeat($"line {i}\n", 500 + i)));
        _repository.Commit();
        _repository.Git("gc", "--quiet");
        _repository.Write("loose.txt", "loose\n");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal("loose\n", opened.Read("loose.txt"));
        foreach (var i in Enumerable.Range(0, 30)) Assert.Equal(File.ReadAllText(_repository.PathOf($"f{i}.txt")), opened.Read($"f{i}.txt"));
    }

    [Theory, ByGit, ByLibGit2]
    public void AFileOverTheLimitIsReadInPieces(string engine)
    {
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"line {i}\n"));
        _repository.Write("large.txt", text);
        _repository.Write("small.txt", "small\n");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        var snapshot = opened.Snapshot(opened.Id("HEAD"));
        var files = snapshot.List(CancellationToken.None).Files;
        var buffer = new byte[8];

        Assert.Equal(-1, snapshot.Read(files[0], ref buffer, text.Length - 1));
        using (var stream = snapshot.Open(files[0]))
        {
            Assert.Equal(text.Length, stream.Length);
            Assert.Equal(text, new StreamReader(stream).ReadToEnd());
        }

        using (var stream = snapshot.Open(files[0])) Assert.Equal((byte)'l', stream.ReadByte());
        Assert.Equal(text.Length, snapshot.Read(files[0], ref buffer, text.Length));
        Assert.Equal(6, snapshot.Read(files[1], ref buffer, 6));
    }

    [Theory, ByGit, ByLibGit2]
    public async Task SeveralThreadsReadAtOnce(string engine)
    {
        foreach (var i in Enumerable.Range(0, 60)) _repository.Write($"f{i:00}.txt", string.Concat(Enumerable.Repeat($"{i}\n", 100 * i)));
        _repository.Commit();
        using var opened = _repository.Open(engine);
        var snapshot = opened.Snapshot(opened.Id("HEAD"));
        var files = snapshot.List(CancellationToken.None).Files;

        var read = Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            var buffer = new byte[16];
            return files.Select(file =>
            {
                var length = snapshot.Read(file, ref buffer, 1 << 20);
                return System.Text.Encoding.UTF8.GetString(buffer, 0, length);
            }).ToArray();
        }));

        foreach (var texts in await Task.WhenAll(read))
            Assert.Equal(files.Select(file => File.ReadAllText(_repository.PathOf(file.Path.Value))), texts);
    }

    [Theory, ByGit, ByLibGit2]
    public void LinksAndSubmodulesAreNamedAndNotRead(string engine)
    {
        using var library = new TempRepository();
        library.Write("lib.c");
        library.Commit();
        _repository.Write("main.c");
        _repository.Git("submodule", "--quiet", "add", library.Root, "vendor/lib");
        _repository.Write("run.sh");
        _repository.Git("add", ".");
        _repository.Git("update-index", "--chmod=+x", "run.sh");
        _repository.Git("update-index", "--add", "--cacheinfo", $"120000,{_repository.Git("rev-parse", ":main.c").Trim()},to-main");
        _repository.Git("commit", "--quiet", "-m", "all kinds");
        using var opened = _repository.Open(engine);
        Assert.Equal([".gitmodules", "main.c", "run.sh"], opened.List().Paths());
        Assert.Equal(["to-main: Symlink", "vendor/lib: Submodule"], opened.List().Exclusions());
    }

    [Theory, ByGit, ByLibGit2]
    public void AFolderBelowTheTopIsAllThereIs(string engine)
    {
        _repository.Write("services/api/a.py");
        _repository.Write("services/api/sub/b.py");
        _repository.Write("services/api2/c.py");
        _repository.Write("top.py");
        _repository.Commit();
        using var opened = _repository.Open(engine, "services/api");
        Assert.Equal(["a.py", "sub/b.py"], opened.List().Paths());
        Assert.Equal("text\n", opened.Read("sub/b.py"));
    }

    [Theory, ByGit, ByLibGit2]
    public void AFolderThatTheCommitDoesNotHaveIsEmpty(string engine)
    {
        _repository.Write("a.txt");
        _repository.Commit();
        _repository.Write("later/b.txt");
        using var opened = _repository.Open(engine, "later");
        Assert.Empty(opened.List().Files);
    }

    [Theory, ByGit, ByLibGit2]
    public void AnEmptyCommitHasNoFiles(string engine)
    {
        _repository.Git("commit", "--quiet", "--allow-empty", "-m", "nothing");
        using var opened = _repository.Open(engine);
        Assert.Empty(opened.List().Files);
        Assert.Empty(opened.Snapshot("4b825dc642cb6eb9a060e54bf8d69288fbee4904").List(CancellationToken.None).Files);
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void HostileNamesAreFilesLikeAnyOther(string engine)
    {
        string[] names = ["-rf", "a\nb\tc", "back\\slash", "caf\u00e9", "quo\"te", "sp ace", "\u65e5\u672c", "#", "*", ":(top)x"];
        foreach (var name in names) _repository.Write(name, name);
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(names.Order(StringComparer.Ordinal), opened.List().Paths());
        foreach (var name in names) Assert.Equal(name, opened.Read(name));
    }

    [UnixTheory, ByGit, ByLibGit2]
    public void NamesThatAreNotUnicodeOrAreTheSameInNfcAreLeftOutAndNamed(string engine)
    {
        _repository.Write("good.txt");
        _repository.Run("sh", "-c", @"printf x > ""$(printf 'caf\351.txt')""; mkdir ""$(printf 'd\377')""; printf x > ""$(printf 'd\377/f')""");
        _repository.Write("cafe\u0301.txt", "decomposed");
        _repository.Write("caf\u00e9.txt", "composed");
        _repository.Commit();
        using var opened = _repository.Open(engine);
        Assert.Equal(["caf\u00e9.txt", "good.txt"], opened.List().Paths());
        Assert.Equal(
            [
                @"Left out, because the name on the disk is not valid Unicode: caf\xE9.txt, d\xFF/f.",
                "Left out, because another name has the same Unicode form (NFC): caf\u00e9.txt.",
            ],
            opened.List().Notes.AsEnumerable());
        _repository.Run("sh", "-c", "rm -r caf* d*");
    }
}
