using QualityGates.PullRequests.Tests.Fake;
using QualityGates.PullRequests.Tests.Hosting;

namespace QualityGates.Package.Tests.Publishing;

public sealed class ABuildAtHome : IDisposable
{
    private readonly ProposedChange _change = new();

    public void Dispose() => _change.Dispose();

    [Fact]
    public void LoadsNothingThatCouldOpenASocket()
    {
        // The same tasks without the library that asks servers: who needs it fails to load it.
        var package = Path.Combine(PackedPackage.UnpackedPackages, "qualitygates", PackedPackage.Version, "tools", "net10.0", "any");
        _change.Repository.Build("-t:Audit").Fails();
        var tasks = Directory.CreateDirectory(_change.Repository[".git/tasks"]).FullName;
        foreach (var file in Directory.GetFiles(package).Where(file => !Path.GetFileName(file).StartsWith("QualityGates.PullRequests.", StringComparison.Ordinal) && !file.EndsWith(".deps.json", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(tasks, Path.GetFileName(file)));

        var atHome = _change.Repository.Build("-t:Audit", $"-p:QualityGatesTasks={tasks}/").Fails();
        Assert.Contains("cart.py", atHome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("was not published", atHome.Output, StringComparison.Ordinal);
        Assert.Empty(atHome.Errors("QG0009"));

        var onServer = _change.OnGitHub(BuildServer.PullRequest(head: _change.Head), FakeRepository.Token, "-t:Audit", $"-p:QualityGatesTasks={tasks}/").Fails();
        Assert.Contains("the report was not published (FileNotFoundException)", onServer.Output, StringComparison.Ordinal);
        Assert.Empty(onServer.Errors("QG0009"));
    }
}
