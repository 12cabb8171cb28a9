using System.Text;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>What we say of a file that the compiler accepts is what the compiler says.</summary>
public class AgreementWithRoslyn
{
    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Every_sample_is_read_as_the_compiler_reads_it(string name) => AssertSame(name, Encoding.UTF8.GetBytes(Samples.All[name]));

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Samples_with_other_line_ends_too(string name)
    {
        AssertSame(name, Encoding.UTF8.GetBytes(Samples.All[name].ReplaceLineEndings("\r\n")));
        AssertSame(name, Encoding.UTF8.GetBytes(Samples.All[name].ReplaceLineEndings("\r")));
    }

    /// <summary>All sources of the repository are compared by <c>eng/checks/csharp.sh</c>; here stand those that are most like a scanner's nightmare.</summary>
    [Fact]
    public void The_scanners_own_sources_are_read_as_the_compiler_reads_them()
    {
        var folder = Path.Combine(Samples.RepositoryRoot, "src", "QualityGates", "Languages");
        var paths = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(paths);
        foreach (var path in paths) AssertSame(path, File.ReadAllBytes(path));
    }

    private static void AssertSame(string name, byte[] source)
    {
        var theirs = RoslynOracle.Parse(source, out var error);
        var ours = Scanned.Bytes(source);
        Assert.Null(error);
        Assert.Equal("", string.Join('\n', Difference.Between(theirs, ours).Select(difference => $"{name}: {difference}")));
        Assert.Equal("", string.Join('\n', ours.Problems.Select(problem => $"{name}: {problem}")));
    }
}
