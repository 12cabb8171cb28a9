using System.Text;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Tests.Languages;

public class WhatOthersNeedOfAFile
{
    [Theory]
    [InlineData("docs/adr/0007-outbox.md", true)]
    [InlineData("docs/decisions/README.md", true)]
    [InlineData("services/x/architecture-decisions/1.markdown", true)]
    [InlineData("docs/guide.md", false)]
    [InlineData("adr.md", false)]
    [InlineData("docs/adr/picture.svg", false)]
    public void The_text_of_a_decision_is_kept(string path, bool isKept) => Assert.Equal(isKept, !Scan(path, "# Title\n\nStatus: accepted\n").Manifest.IsEmpty);

    [Fact]
    public void A_decision_as_long_as_a_book_is_not() => Assert.True(Scan("docs/adr/1.md", new string('x', 70_000)).Manifest.IsEmpty);

    [Theory]
    [InlineData("run.py", "if __name__ == \"__main__\":\n    pass\n", true)]
    [InlineData("run.py", "#!/usr/bin/env python3\n", true)]
    [InlineData("run.mjs", "#!/usr/bin/env node\n", true)]
    [InlineData("lib.py", "x = 1\n", false)]
    [InlineData("lib.ts", "const x = '__main__'\n", false)]
    public void A_file_that_says_that_it_is_run_is_a_program(string path, string text, bool isProgram) => Assert.Equal(isProgram, Scan(path, text).IsProgram);

    private static FileFacts Scan(string path, string text) => FileScanner.Scan(new RepoPath(path), Encoding.UTF8.GetBytes(text), new FactBuilder());
}
