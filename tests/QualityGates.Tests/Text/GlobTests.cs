using System.Diagnostics;
using FsCheck.Xunit;
using QualityGates.Text;

namespace QualityGates.Tests.Text;

public sealed class APatternForPaths
{
    [Theory]
    [InlineData("*.g.cs", "a.g.cs", true)]
    [InlineData("*.g.cs", "src/deep/a.g.cs", true)]
    [InlineData("*.g.cs", "a.g.cs.txt", false)]
    [InlineData("*.g.cs", "A.G.CS", false)]
    [InlineData("vendor", "vendor/lib/a.c", true)]
    [InlineData("vendor", "src/vendor/a.c", true)]
    [InlineData("vendor", "src/vendor", true)]
    [InlineData("vendor", "vendors/a.c", false)]
    [InlineData("vendor/", "src/vendor/a.c", true)]
    [InlineData("vendor/", "src/vendor", false)]
    [InlineData("/vendor", "vendor/a.c", true)]
    [InlineData("/vendor", "src/vendor/a.c", false)]
    [InlineData("src/gen", "src/gen/a.cs", true)]
    [InlineData("src/gen", "x/src/gen/a.cs", false)]
    [InlineData("src/gen", "src/gen2/a.cs", false)]
    [InlineData("src/gen/", "src/gen/a.cs", true)]
    [InlineData("src/gen/", "src/gen", false)]
    [InlineData("src/*.cs", "src/a.cs", true)]
    [InlineData("src/*.cs", "src/x/a.cs", false)]
    [InlineData("src/**/*.cs", "src/a.cs", true)]
    [InlineData("src/**/*.cs", "src/x/y/a.cs", true)]
    [InlineData("src/**", "src/x/y", true)]
    [InlineData("src/**", "src", false)]
    [InlineData("**/test/**", "a/test/b/c", true)]
    [InlineData("**/test/**", "test/b", true)]
    [InlineData("**", "any/thing", true)]
    [InlineData("a?c", "x/abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("caf?", "caf\u00e9", true)]
    [InlineData("[\u00e0-\u00ff]", "\u00e9", true)]
    [InlineData("[!a]b", "cb", true)]
    [InlineData("[!a]b", "ab", false)]
    [InlineData("[*]", "*", true)]
    [InlineData("[*]", "a", false)]
    [InlineData("*.{ts,tsx}", "src/a.tsx", true)]
    [InlineData("*.{ts,tsx}", "src/a.js", false)]
    [InlineData("{src,test}/**/*.{c,h}", "test/x/a.h", true)]
    [InlineData("{a,b{1,2}}x", "b2x", true)]
    [InlineData("{a,b{1,2}}x", "bx", false)]
    [InlineData("a{,b}", "a", true)]
    [InlineData("{{cookiecutter.name}}", "{{cookiecutter.name}}/setup.py", true)]
    [InlineData(@"\{a,b\}", "{a,b}", true)]
    [InlineData(@"\{a,b\}", "a", false)]
    [InlineData("a b", "x/a b/c", true)]
    public void MatchesAsALineOfAnIgnoreFileDoes(string pattern, string path, bool expected) =>
        Assert.Equal(expected, Glob.Parse(pattern).IsMatch(new RepoPath(path)));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" / ", "it is empty")]
    [InlineData("!a", "a ! has no meaning here")]
    [InlineData(@"src\gen\*.cs", "separated by /, not by \\")]
    [InlineData(@"**\*.cs", "separated by /, not by \\")]
    [InlineData("a//b", "a folder without a name")]
    [InlineData("./a", ". and .. have no meaning")]
    [InlineData("../a", ". and .. have no meaning")]
    [InlineData("a[bc", "a [ has no ]")]
    [InlineData("a[", "a [ has no ]")]
    [InlineData("[[:digits:]]", "[:digits:] is no class of characters")]
    [InlineData("*.{ts,tsx", "a { has no }")]
    [InlineData("*.ts,tsx}", "a } has no {")]
    [InlineData("a\\", "it ends in a single \\")]
    [InlineData("{,a}/{,/}b", "a folder without a name")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "more than 1000 patterns")]
    public void ThatIsMalformedIsRefusedWithWhatIsWrong(string pattern, string problem)
    {
        Assert.False(Glob.TryParse(pattern, out _, out var said));
        Assert.StartsWith($"The pattern '{pattern}' is not valid: ", said, StringComparison.Ordinal);
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.Equal(said, Assert.Throws<FormatException>(() => Glob.Parse(pattern)).Message);
    }

    [Property(MaxTest = 500)]
    public void MadeOfAnythingIsReadOrRefusedAndNeverThrows(string? pattern, string? path)
    {
        if (Glob.TryParse(pattern ?? "", out var glob, out _)) glob.IsMatch(path ?? "");
    }

    [Property(MaxTest = 300)]
    public bool MatchesAnyPathThatItSpells(string[] names)
    {
        var path = string.Join('/', names.Select(name => string.Concat((name ?? "").Where(char.IsAsciiLetterOrDigit)) + "x"));
        return path.Length == 0 || (Glob.Parse(path).IsMatch(path) && Glob.Parse("/" + path).IsMatch(path + "/below") && Glob.Parse("**/*").IsMatch(path));
    }

    [Fact]
    public void MadeToBeSlowIsNot()
    {
        var watch = Stopwatch.StartNew();
        var name = new string('a', 200);
        Assert.False(Glob.Parse("*a*a*a*a*a*a*a*a*a*a*b").IsMatch(name));
        Assert.False(Glob.Parse("**/a*/**/a*/**/a*/**/a*/**/a*/**/b").IsMatch(string.Join('/', Enumerable.Repeat(name, 50))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
