namespace QualityGates.Tests.Waivers;

/// <summary>A waiver counts where the language sees a comment, and nowhere else.</summary>
public class WaiversInComments
{
    private const string Waiver = "qualitygates: allow QG0101 because it is a table";

    [Theory]
    [InlineData("a.cs", "// W")]
    [InlineData("a.cs", "class C; // W")]
    [InlineData("a.cs", "/* W */ class C;")]
    [InlineData("a.cs", "/// W")]
    [InlineData("a.cs", "/** W */")]
    [InlineData("a.cs", "var s = $\"{x /* W */}\";")]
    [InlineData("a.cs", "#pragma warning disable\n// W")]
    [InlineData("a.py", "# W")]
    [InlineData("a.py", "x = 1  # noqa: E501  # W")]
    [InlineData("a.py", "def f(\n    a,  # W\n): pass")]
    [InlineData("a.pyi", "#! W")]
    [InlineData("a.ts", "// W")]
    [InlineData("a.mts", "const a = `${b /* W */}`;")]
    [InlineData("a.js", "const a = b / 2; // W")]
    [InlineData("a.tsx", "const a = <p>{/* W */}</p>;")]
    [InlineData("a.jsx", "const a = <p // W\n  b=\"\" />;")]
    [InlineData("a.js", "#!/usr/bin/env node\n// W")]
    [InlineData("a.svelte", "<p/>\n<!-- W -->")]
    [InlineData("a.svelte", "<script lang=\"ts\">\n  // W\n</script>")]
    [InlineData("a.svelte", "<style lang=\"scss\">\n  // W\n</style>")]
    [InlineData("a.vue", "<template>\n  <!-- W -->\n</template>")]
    [InlineData("a.vue", "<script setup>\n/* W */\n</script>")]
    [InlineData("a.vue", "<style>\n/* W */\n</style>")]
    [InlineData("a.html", "<!-- W -->")]
    [InlineData("a.html", "<script>\n// W\n</script>")]
    [InlineData("a.md", "# Title\n\n<!-- W -->")]
    [InlineData("a.xml", "<a>\n<!-- W -->\n</a>")]
    [InlineData("a.csproj", "<Project><!-- W --></Project>")]
    [InlineData("a.css", "a { b: c; } /* W */")]
    [InlineData("a.c", "int a; // W")]
    [InlineData("a.cpp", "/* W */")]
    [InlineData("a.java", "/* a */ /* W */")]
    [InlineData("a.go", "x := 1 // W")]
    [InlineData("a.rs", "/* /* */ */ // W")]
    [InlineData("a.kt", "val a = \"\"\"// x\"\"\" // W")]
    [InlineData("a.sh", "echo a # W")]
    [InlineData("a.rb", "=begin\nW\n=end")]
    [InlineData("a.ps1", "<#\n W\n#>")]
    [InlineData("a.sql", "SELECT 'a' -- W")]
    [InlineData("a.lua", "--[==[ W ]==]")]
    [InlineData("a.hs", "{- {- -}\n W -}")]
    [InlineData("a.lisp", "#| W |#")]
    [InlineData("a.yaml", "a: b # W")]
    [InlineData("a.toml", "a = 'b' # W")]
    [InlineData("a.ini", "; W")]
    [InlineData("Dockerfile", "# W\nFROM scratch")]
    [InlineData("a.vb", "Dim a = 1 ' W")]
    [InlineData("a.bat", "@rem W")]
    [InlineData("a.vim", "\" W")]
    [InlineData("a.f", "C W")]
    [InlineData("a.cob", "000100* W")]
    [InlineData("a.tex", "% W")]
    [InlineData("a.cshtml", "@* W *@")]
    [InlineData("a.erb", "<%# W %>")]
    [InlineData("a.jinja", "{# W #}")]
    [InlineData("a.mdx", "{/* W */}")]
    public void Counts(string fileName, string text)
    {
        var source = text.Replace("W", Waiver, StringComparison.Ordinal);
        var line = source[..source.IndexOf(Waiver, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
        var expected = $"{line} QG0101: it is a table";
        Assert.Equal([expected], Excused.In(fileName, source));
        Assert.Equal([expected], Excused.In(fileName, source.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n"));
        Assert.Equal([expected], Excused.In(fileName, "\uFEFF" + source));
    }

    [Theory]
    [InlineData("a.cs", "var s = \"// W\";")]
    [InlineData("a.cs", "var s = @\"\n// W\n\";")]
    [InlineData("a.cs", "var s = \"\"\"\n  // W\n  \"\"\";")]
    [InlineData("a.cs", "var s = $\"{x} // W\";")]
    [InlineData("a.cs", "#if NEVER\n// W\n#endif")]
    [InlineData("a.cs", "#region // W\n#endregion")]
    [InlineData("a.cs", "W;")]
    [InlineData("a.py", "\"\"\"W\"\"\"")]
    [InlineData("a.py", "def f():\n    '''\n    # W\n    '''")]
    [InlineData("a.py", "s = '# W'")]
    [InlineData("a.py", "s = f\"{a} # W\"")]
    [InlineData("a.py", "s = r'\\\\' + '''\n# W\n'''")]
    [InlineData("a.ts", "const s = '// W';")]
    [InlineData("a.ts", "const s = `\n// W\n`;")]
    [InlineData("a.ts", "const r = /[/*] \\/* W/;")]
    [InlineData("a.tsx", "const a = <p>// W</p>;")]
    [InlineData("a.tsx", "const a = <p title=\"/* W */\" />;")]
    [InlineData("a.tsx", "const a = <p>{'/* W */'}</p>;")]
    [InlineData("a.js", "const a = (b) => /\\/\\* W \\*\\//.test(b);")]
    [InlineData("a.svelte", "<p>// W</p>")]
    [InlineData("a.svelte", "<p>{'<!-- W -->'}</p>")]
    [InlineData("a.vue", "<template>// W</template>")]
    [InlineData("a.vue", "<script>\nconst a = '<!-- W -->';\n</script>")]
    [InlineData("a.md", "W")]
    [InlineData("a.md", "// W")]
    [InlineData("a.md", "`<!-- W -->`")]
    [InlineData("a.md", "```html\n<!-- W -->\n```")]
    [InlineData("a.md", "  ~~~\n  # W\n  ~~~")]
    [InlineData("a.md", "[//]: # (W)")]
    [InlineData("a.txt", "# W")]
    [InlineData("a.rst", ".. W")]
    [InlineData("a.json", "{ \"a\": \"// W\" }")]
    [InlineData("a.java", "String s = \"// W\";")]
    [InlineData("a.go", "s := `\n// W\n`")]
    [InlineData("a.sh", "cat <<EOF\n# W\nEOF")]
    [InlineData("a.sh", "echo \"\n# W\n\"")]
    [InlineData("a.rb", "puts 'a'\n__END__\n# W")]
    [InlineData("a.pl", "=pod\n\nW\n\n=cut")]
    [InlineData("a.ex", "@doc \"\"\"\nW\n\"\"\"")]
    [InlineData("BUILD", "\"\"\"\nW\n\"\"\"")]
    [InlineData("a.graphql", "\"\"\"\nW\n\"\"\"")]
    [InlineData("a.sql", "SELECT '-- W'")]
    [InlineData("a.yaml", "a: \"b # W\"")]
    [InlineData("a.yaml", "a: b#W")]
    [InlineData("a.vb", "Dim a = \"it ' W\"")]
    [InlineData("a.toml", "a = \"\"\"\n# W\n\"\"\"")]
    [InlineData("a.lua", "s = [[\n-- W\n]]")]
    public void IsOnlyTextElsewhere(string fileName, string text)
    {
        var source = text.Replace("W", Waiver, StringComparison.Ordinal);
        Assert.Empty(Excused.In(fileName, source));
        Assert.Empty(Excused.In(fileName, source.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n"));
    }

    [Fact]
    public void CountsInWideText()
    {
        byte[] content = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes($"// {Waiver}\n")];
        Assert.Single(Languages.AnnotatedSource.Scan("a.cs", content).Waivers);
    }

    [Theory]
    [InlineData("node_modules/a/index.js", "")]
    [InlineData("a.g.cs", "")]
    [InlineData("a.cs", "// <auto-generated/>\n")]
    public void IsNothingInAFileThatIsNotJudged(string path, string header) => Assert.Empty(Excused.In(path, $"{header}// {Waiver}\n"));

    [Fact]
    public void BehindAPlaceThatIsNotUnderstoodNobodyKnowsWhatIsAComment() =>
        Assert.Equal(["1 QG0101: it is a table"], Excused.In("a.ts", $"// {Waiver}\nconst = ;\n// {Waiver}\n"));

    [Fact]
    public void AGuessTakenBackLeavesEachWaiverOnce() => Assert.Equal(
        ["2 QG0101: it is a table", "4 QG0101: it is a table"],
        Excused.In("a.ts", $"const a = (b, // x\n  // {Waiver}\n  c);\nconst d = e < f /* {Waiver} */ || g > (h);\n"));
}
