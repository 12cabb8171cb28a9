using System.Text;
using FsCheck.Xunit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QualityGates.Tests.Languages;

namespace QualityGates.Tests.Waivers;

/// <summary>Wherever the marker stands, a scan ends, throws nothing, and finds it in comments alone.</summary>
public class AnyTextWithMarkers
{
    private const string Waiver = "qualitygates: allow QG0101 because of x";

    /// <summary>Pieces of source, each whole in itself, with how many waivers it holds.</summary>
    private static readonly (string Text, int Waivers)[] CSharp =
    [
        ("// W\n", 1), ("/* W */", 1), ("/*\n * W\n */", 1), ("/// W\n", 1), ("int a;\n", 0), ("// x\n", 0), ("void F() { /* W\n*/ }\n", 1),
        ("var s = \"// W\\\"/*\";\n", 0), ("var s = @\"/* W\"\"\n// W\n\";", 0), ("var s = \"\"\"\n // W\n \"\"\";\n", 0), ("var c = '\"';", 0),
        ("var s = $\"{a /* W */}// W{{\";", 1), ("var s = $@\"{a}// W\";", 0), ("\n#if NO\n// W\n#endif\n", 0), ("\n#region // W\n#endregion\n", 0),
    ];

    private static readonly (string Text, int Waivers)[] Python =
    [
        ("# W\n", 1), ("a = 1  # W\n", 1), ("a = [  # W\n1]\n", 1), ("# x\n", 0), ("a = '# W'\n", 0), ("a = \"\"\"\n# W\n\"\"\"\n", 0),
        ("'''# W\n'''\n", 0), ("a = f'{b}# W'\n", 0), ("a = f'''{b  # W\n}\n# W\n'''\n", 1), ("a = r'\\\\'  # W\n", 1), ("a = '\\'# W'\n", 0),
        ("def f():\n    \"\"\"# W\"\"\"\n    # W\n    pass\n", 1), ("if a: pass  # W\n", 1), ("a = b'# W' \\\n    b'# W'\n", 0),
    ];

    private static readonly (string Text, int Waivers)[] TypeScript =
    [
        ("// W\n", 1), ("/* W */", 1), ("f(/* W */);\n", 1), ("// x\n", 0), ("a = '// W';\n", 0), ("a = \"/* W\\\"\";\n", 0), ("a = `// W\n/* W */`;\n", 0),
        ("a = `${b /* W */}// W`;\n", 1), ("a = /[/*]\\/\\/* W/g;\n", 0), ("a = b / c; // W\n", 1), ("a = (b /* W */) => c;\n", 1),
        ("a = (b, /* W */ c) / d; /* W */\n", 2), ("a = b < c /* W */ > (d);\n", 1), ("function f() { // W\n}\n", 1), ("class C { /* W */ m() {} }\n", 1),
    ];

    private static readonly (string Text, int Waivers)[] Jsx =
    [
        .. TypeScript, ("a = <p>// W</p>;\n", 0), ("a = <p>{/* W */}</p>;\n", 1), ("a = <p b=\"// W\">'/* W */</p>;\n", 0),
        ("a = <p // W\n>{b /* W */}</p>;\n", 2), ("a = <>{'// W'}</>;\n", 0),
    ];

    [Property(MaxTest = 300)]
    public void InCSharpTheyAreCounted(byte[] choices) => AssertCounted("a.cs", CSharp, choices);

    [Property(MaxTest = 300)]
    public void InPythonTheyAreCounted(byte[] choices) => AssertCounted("a.py", Python, choices);

    [Property(MaxTest = 300)]
    public void InTypeScriptTheyAreCounted(byte[] choices) => AssertCounted("a.ts", TypeScript, choices);

    [Property(MaxTest = 300)]
    public void InJsxTheyAreCounted(byte[] choices) => AssertCounted("a.tsx", Jsx, choices);

    [Property(MaxTest = 300)]
    public void InSvelteTheyAreCounted(byte[] choices)
    {
        var script = Compose(TypeScript, choices, out var expected);
        AssertCounted("a.svelte", $"<p>// {Waiver}</p>\n<!-- {Waiver} -->\n<script lang=\"ts\">\n{script}\n</script>\n<style>/* {Waiver} */</style>", expected + 2);
    }

    /// <summary>Junk amid the pieces may break the file in any way; what a compiler sees is the measure.</summary>
    [Property(MaxTest = 500)]
    public void InBrokenCSharpTheyAreWhereRoslynSeesComments(byte[] choices, (uint Place, byte Value)[] changes)
    {
        var source = Encoding.UTF8.GetBytes(Compose(CSharp, choices, out _));
        if (source.Length == 0) return;
        foreach (var (place, value) in changes) source[place % source.Length] = (byte)(value & 0x7F);
        var text = Encoding.UTF8.GetString(source);
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
        var found = AnnotatedSource.Scan("a.cs", source).Waivers;
        if (tree.GetDiagnostics().Any() || text.Contains('\0', StringComparison.Ordinal)) return;
        Assert.Subset(MarkersInCommentsOf(tree, text), found.Select(waiver => waiver.Line).ToHashSet());
    }

    [Property(MaxTest = 300)]
    public void AmidJunkEveryLanguageIsRead(byte[] junk, (uint Place, uint Which)[] marks)
    {
        string[] pieces = [Waiver, "// " + Waiver, "/*", "*/", "<!-- " + Waiver, "-->", "#" + Waiver, "\"", "'", "\n", "qualitygates:", "QUALITYGATES: allow", "`", "${", "<a>"];
        var source = junk.ToList();
        foreach (var (place, which) in marks)
            source.InsertRange((int)(place % (source.Count + 1)), Encoding.UTF8.GetBytes(pieces[which % pieces.Length]));
        var lines = source.Count(value => value is (byte)'\n' or (byte)'\r' or 0xA8 or 0xA9 or 0x85) + 1;
        foreach (var name in new[] { "a.cs", "a.py", "a.ts", "a.jsx", "a.svelte", "a.vue", "a.html", "a.md", "a.c", "a.lua", "a.sh", "a.yaml", "a.cob", "a.rb" })
        {
            var facts = AnnotatedSource.Scan(name, [.. source]);
            foreach (var waiver in facts.Waivers)
            {
                Assert.InRange(waiver.Line, 1, lines);
                Assert.InRange(waiver.CodeLine, waiver.Line, Math.Min(lines, waiver.Line + 21));
                Assert.True(waiver.Reason is null || waiver.RuleIds.Length > 0);
                Assert.All(waiver.Declarations, index => Assert.InRange(index, 0, facts.Declarations.Length - 1));
            }
        }
    }

    [Property(MaxTest = 100)]
    public void ReadingCloselyCountsTheSameLines(byte[] choices)
    {
        foreach (var (name, pieces) in new[] { ("a.cs", CSharp), ("a.py", Python), ("a.ts", TypeScript), ("a.tsx", Jsx) })
        {
            var source = Compose(pieces, choices, out _);
            var without = AnnotatedSource.Scan(name, source.Replace("qualitygates:", "qualitygates;", StringComparison.Ordinal));
            var with = AnnotatedSource.Scan(name, source);
            Assert.Equal((without.Lines, without.Declarations.Length, without.Problems.Length), (with.Lines, with.Declarations.Length, with.Problems.Length));
        }
    }

    private static void AssertCounted(string fileName, (string Text, int Waivers)[] pieces, byte[] choices)
    {
        var source = Compose(pieces, choices, out var expected);
        AssertCounted(fileName, source, expected);
    }

    private static void AssertCounted(string fileName, string source, int expected)
    {
        var facts = AnnotatedSource.Scan(fileName, source);
        Assert.Empty(facts.Problems);
        Assert.Equal(expected, facts.Waivers.Length);
        Assert.All(facts.Waivers, waiver => Assert.Equal("of x", waiver.Reason));
    }

    private static string Compose((string Text, int Waivers)[] pieces, byte[] choices, out int waivers)
    {
        var chosen = choices.Select(choice => pieces[choice % pieces.Length]).ToList();
        waivers = chosen.Sum(piece => piece.Waivers);
        return string.Concat(chosen.Select(piece => piece.Text)).Replace("W", Waiver, StringComparison.Ordinal);
    }

    private static HashSet<int> MarkersInCommentsOf(SyntaxTree tree, string text) =>
    [
        .. from trivia in tree.GetRoot().DescendantTrivia(descendIntoTrivia: false)
           where trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
               or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
           from line in tree.GetText().Lines
           let start = Math.Max(line.Start, trivia.FullSpan.Start)
           let end = Math.Min(line.End, trivia.FullSpan.End)
           where start < end && text[start..end].Contains("qualitygates:", StringComparison.OrdinalIgnoreCase)
           select line.LineNumber + 1,
    ];
}
