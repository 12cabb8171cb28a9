using System.Text;
using FsCheck;
using FsCheck.Fluent;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Tests.Languages.Guides;

public class AnyBytesAsGuide
{
    private static readonly string[] Pieces =
    [
        "```", "```bash\n", "~~~", "\n", "\r\n", "`", "npm run ", "cd ", "(", ")", "&&", "'", "\"", "\\\n", "<<EOF\n", "| a | Port |\n", "port 1", "Node 1", "make ",
        "-f", "--filter", "docker compose ", "exec ", "\0", "\uFFFD", "é", "<!--", "-->", "# ", "x", "=", "./", "../", "pip install -e ", "git clone ",
    ];

    [Fact]
    public void Whatever_a_document_holds_it_is_read() => Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), static pieces =>
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(pieces));
        foreach (var path in (string[])["README.md", "a.bat"])
        {
            var guide = FileScanner.Scan(new RepoPath(path), text, new FactBuilder()).Guide;
            Assert.All(guide?.Commands ?? [], command => Assert.InRange(command.Line, 1, text.Length + 1));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_document_with_a_byte_order_mark_and_windows_line_ends_is_read_alike()
    {
        var facts = FileScanner.Scan(new RepoPath("README.md"), Encoding.UTF8.GetBytes("\uFEFF```bash\r\nnpm test\r\n```\r\n"), new FactBuilder());
        Assert.Equal((CommandNeed.Script, "test", 2), (Assert.Single(facts.Guide!.Commands).Kind, facts.Guide.Commands[0].Target, facts.Guide.Commands[0].Line));
    }

    [Fact]
    public void What_a_command_is_given_is_not_kept()
    {
        var facts = FileScanner.Scan(new RepoPath("README.md"), "```bash\nTOKEN=hunter2 npm run deploy -- --password hunter2\n```\n"u8, new FactBuilder());
        Assert.DoesNotContain("hunter2", facts.Guide!.Commands[0].ToString(), StringComparison.Ordinal);
    }
}
