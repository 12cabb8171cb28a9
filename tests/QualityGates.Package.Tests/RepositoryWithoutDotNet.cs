namespace QualityGates.Package.Tests;

/// <summary>A repository of Python only gets one file, <c>audit.proj</c>, of one line.</summary>
public sealed class RepositoryWithoutDotNet : IDisposable
{
    private readonly PythonRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void BuildsGreenAndSaysHowToBegin()
    {
        var build = _repository.Build().Succeeds();

        Assert.Single(build.Lines, line => line.Contains("dotnet build -t:InitBaseline", StringComparison.Ordinal));
    }

    [Fact]
    public void AuditWritesItsReportsAndNothingElse()
    {
        _repository.WritePython("big.py", 700);

        var audit = _repository.Build("-t:Audit").Succeeds();

        Assert.Contains("big.py", audit.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_repository.Reports, "audit.json")));
        Assert.True(File.Exists(Path.Combine(_repository.Reports, "report.md")));
        Assert.Equal([".git", "artifacts"], Directory.GetDirectories(_repository.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void TerminalLoggerShowsTheAuditToo()
    {
        _repository.WritePython("big.py", 700);

        var audit = _repository.Build("-t:Audit", "-tl:on").Succeeds();

        Assert.Contains("big.py", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AuditsAnotherRepositoryWithoutWritingIntoIt()
    {
        using var other = new TemporaryRepository();
        other.WritePython("elsewhere.py", 700);
        var before = Directory.GetFileSystemEntries(other.Root);

        var audit = _repository.Build("-t:Audit", $"-p:QualityGatesRoot={other.Root}").Succeeds();

        Assert.Contains("elsewhere.py", audit.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_repository.Reports, "audit.json")));
        Assert.Equal(before, Directory.GetFileSystemEntries(other.Root));
    }

    [Fact]
    public void ExplainsADependencyThatIsAskedForByFromAndTo()
    {
        _repository.Write("a/x.py", "x = 1\n");
        _repository.Write("b/y.py", "y = 1\n");

        var answer = _repository.Build("-t:ExplainDependency", "-p:From=a/x.py", "-p:To=b/**").Succeeds();

        Assert.Contains("a/x.py -> b/y.py", answer.Output, StringComparison.Ordinal);
        Assert.Contains("does it      no, not by any way", answer.Output, StringComparison.Ordinal);
        var unknown = _repository.Build("-t:ExplainDependency", "-p:QualityGatesFrom=a/z.py", "-p:QualityGatesTo=b/**").Fails();
        Assert.Contains("Did you mean 'a/x.py'?", Assert.Single(unknown.Errors("QG0001")), StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestsNoLayersWhereNothingImportsAnything()
    {
        _repository.Write("a/x.py", "x = 1\n");

        var answer = _repository.Build("-t:SuggestLayers").Succeeds();

        Assert.Contains("No layers to suggest", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void DocumentsAreWrittenWhenSomebodyAsks()
    {
        _repository.Write("src/shop/cart.py", "x = 1\n");
        foreach (var name in new[] { "a", "b", "c" }) _repository.Write($"docs/{name}.md", $"# {name}\n");
        _repository.Write("docs/guide.md", "# Guide\n\nThe cart is in `src/market/shop/cart.py`.\n");

        var decision = _repository.Build("-t:NewAdr", "-p:Title=Use an outbox%2C and say why").Succeeds();
        var index = _repository.Build("-t:UpdateDocsIndex").Succeeds();
        var preview = _repository.Build("-t:FixDocs", "-p:QualityGatesPreview=true").Succeeds();

        Assert.Contains("docs/adr/0001-use-an-outbox-and-say-why.md is written", decision.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_repository["docs/adr/0001-use-an-outbox-and-say-why.md"]));
        Assert.Contains("docs/README.md", index.Output, StringComparison.Ordinal);
        Assert.Contains("](guide.md)", File.ReadAllText(_repository["docs/README.md"]), StringComparison.Ordinal);
        Assert.Contains("docs/guide.md:3: src/market/shop/cart.py -> src/shop/cart.py", preview.Output, StringComparison.Ordinal);
        Assert.Contains("`src/market/shop/cart.py`", File.ReadAllText(_repository["docs/guide.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void CleanRemovesWhatWasWrittenAndNothingElse()
    {
        _repository.Build("-t:Audit").Succeeds();
        _repository.Tolerate();
        _repository.Write("artifacts/qualitygates/notes.txt", "mine");

        _repository.Build("-t:Clean").Succeeds();

        Assert.Equal([Path.Combine(_repository.Reports, "notes.txt")], Directory.GetFileSystemEntries(_repository.Reports));
        Assert.True(File.Exists(_repository["qualitygates.baseline.json"]));
    }

    [Fact]
    public void CleanRemovesTheFolderWhenItIsEmpty()
    {
        _repository.Build("-t:Audit").Succeeds();

        _repository.Build("-t:Clean").Succeeds();

        Assert.False(Directory.Exists(_repository.Reports));
    }
}
