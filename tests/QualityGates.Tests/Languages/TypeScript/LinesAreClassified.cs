namespace QualityGates.Tests.Languages.TypeScript;

public class LinesAreClassified
{
    [Theory]
    [InlineData("", "0/0/0")]
    [InlineData("\n", "1/0/0")]
    [InlineData("a", "0/0/1")]
    [InlineData("#!/usr/bin/env node\na", "0/1/1")]
    [InlineData("// a\n  /* b */ // c\nd // e\n\t\n", "1/2/1")]
    [InlineData("/*\n\n * a\n   \n*/ b", "2/2/1")]
    [InlineData("x = `\n// code\n\n`;", "1/0/3")]
    [InlineData("x = 'a\\\n// b'", "0/0/2")]
    [InlineData("x = /\\/* no comment/\ny", "0/0/2")]
    [InlineData("a\r\n// b\r\n\r\n", "1/1/1")]
    public void As_blank_comment_or_code(string source, string lines) => Assert.Equal(lines, Scanned.TypeScript(source).Lines);

    [Theory]
    [InlineData("x = <a>\n  {/* b */}\n  {/*\n    c\n\n  */}\n  // d\n\n</a>", "2/4/3")]
    [InlineData("x = <a>\n  {/* b */ c}\n</a>", "0/0/3")]
    [InlineData("x = <a\n  // b\n  c='\n\n'/>", "1/1/3")]
    public void Comments_in_JSX_are_comments(string source, string lines) => Assert.Equal(lines, Scanned.Jsx(source).Lines);
}
