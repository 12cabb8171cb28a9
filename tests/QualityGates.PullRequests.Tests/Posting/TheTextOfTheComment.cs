using FsCheck;
using FsCheck.Xunit;
using QualityGates.PullRequests.Posting;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>Whatever jobs are called and say, the comment can be read again.</summary>
public sealed class TheTextOfTheComment
{
    [Property(MaxTest = 300)]
    public void IsReadAsItWasWritten(NonNull<string>[] jobs, NonNull<string> text, NonNull<string> key)
    {
        var written = (CommentText?)null;
        foreach (var job in jobs) written = CommentText.After(written, Report.Section(3, text.Get + job.Get, job.Get) with { Key = key.Get });
        if (written is null) return;
        var body = written.Write();

        var read = CommentText.Read(body, key.Get);

        Assert.NotNull(read);
        Assert.Equal(written.Sections.Count, read.Sections.Count);
        Assert.Equal(body, read.Write());
        Assert.Null(CommentText.Read(body, key.Get + "2"));
    }

    [Fact]
    public void IsReadWithOtherLineEnds()
    {
        var body = CommentText.After(null, Report.Section(3, "a\nb"))!.Write();

        Assert.Equal(body, CommentText.Read(body.ReplaceLineEndings("\r\n"), "default")!.Write());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nice!")]
    [InlineData("> <!-- qualitygates:v1 key=default run=1.1 head=0 -->")]
    [InlineData("\n<!-- qualitygates:v1 key=default run=1.1 head=0 -->")]
    [InlineData("<!-- qualitygates:v1 key=default run=one head=0 -->")]
    [InlineData("<!-- qualitygates:v1 key=default run=99999999999999999999.1 head=0 -->")]
    public void OfAnybodyElseIsNotOurs(string body) => Assert.Null(CommentText.Read(body, "default"));

    [Fact]
    public void IsCutBetweenBlocks()
    {
        const string Text = "# A\n\n```\ncode\n\nmore\n```\n\n<details>\n\n* one\n\n* two\n\n</details>\n\nlast\n";

        Assert.Equal(["# A\n\n", "```\ncode\n\nmore\n```\n\n", "<details>\n\n* one\n\n* two\n\n</details>\n\n", "last\n"], MarkdownBlocks.Of(Text));
        Assert.Equal(Text, string.Concat(MarkdownBlocks.Of(Text)));
    }
}
