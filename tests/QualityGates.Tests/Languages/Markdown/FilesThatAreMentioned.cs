namespace QualityGates.Tests.Languages.Markdown;

public class FilesThatAreMentioned
{
    [Theory]
    [InlineData("see `src/a/b.ts`", "src/a/b.ts")]
    [InlineData("see src/a/b.ts.", "src/a/b.ts")]
    [InlineData("see (docs/SETUP.md), docs/x.md; **docs/y.md**", "docs/SETUP.md", "docs/x.md", "docs/y.md")]
    [InlineData("`src/b.ts:42` `src/c.ts:12-20` `d/e.cs#L10` `X.md#anchor`", "src/b.ts", "src/c.ts", "d/e.cs", "X.md")]
    [InlineData("`src/b.ts (lines 10-20)` `tests/test_a.py::test_b`", "src/b.ts", "tests/test_a.py")]
    [InlineData("`./scripts/run.sh` ./docs/a.md ../b/c.py", "scripts/run.sh", "docs/a.md", "../b/c.py")]
    [InlineData("`/docs/a.md` `@/lib/x.ts`", "/docs/a.md", "@/lib/x.ts")]
    [InlineData(@"`src\win\x.py`", "src/win/x.py")]
    [InlineData("`PromptInput.tsx` and `package.json`", "PromptInput.tsx", "package.json")]
    [InlineData("SETUP.md and readme.md", "SETUP.md", "readme.md")]
    [InlineData("`app/[id]/(group)/+page.svelte`", "app/[id]/(group)/+page.svelte")]
    [InlineData("| a | b |\n|---|---|\n| `src/x.py` | docs/y.md |", "src/x.py", "docs/y.md")]
    [InlineData("“docs/a.md”，docs/b.md。", "docs/a.md", "docs/b.md")]
    [InlineData("<p>see docs/a.md and <code>src/b.ts</code></p>", "docs/a.md", "src/b.ts")]
    public void Paths_and_names_are_mentions(string text, params string[] mentions) => Assert.Equal(mentions, MarkdownText.Mentions(text));

    [Theory]
    [InlineData("https://a.b/c/d.md `https://a.b/c.md` github.com/a/b/c.md")]
    [InlineData("`src/**/*.ts` `*.md` `**/x.md` docs/*.md")]
    [InlineData("`<name>/x.md` <name>/x.md `{a,b}/c.ts` `$HOME/a.sh` `%APPDATA%/a.json` `src/.../a.ts` `a/…/b.ts`")]
    [InlineData("`your_project/a.py` `my-app/src/x.ts` `example.py` `foo/bar.ts` `path/to/file.ts` `MyComponent.tsx` `adr-NNNN.md`")]
    [InlineData(@"`C:\a\b.py` `/home/me/a.py` `/usr/bin/x.py` `/etc/a.conf` `~/a/b.json` `\\server\a.md`")]
    [InlineData("`@scope/pkg/index.js` `lodash/fp` `node_modules/a/b.js` `pkg@1.2.3/a.js`")]
    [InlineData("`npm run build.ts` `python a/b.py` `cat docs/a.md`")]
    [InlineData("text/plain application/json 1.2.3 2024/01/02 and/or v1.2/3 e.g. i.e. a.b")]
    [InlineData("Node.js Vue.js/Nuxt.js `Node.js` `res.json` `this.props` `foo.bar` `array.map` `console.log`")]
    [InlineData("utils.py and main.ts in prose")]
    [InlineData(@"`\.md$` `--config=a/b.json` `A=b/c.json` `.md` `.test.ts`")]
    [InlineData("README.md/SETUP.md")]
    [InlineData("[docs/a.md](b.md) [`src/a.ts`](c.md) ![docs/a.md](d.png) <a href=x>docs/a.md</a>")]
    [InlineData("```\nsrc/a.ts\n```\n\n    src/b.ts\n\n<!-- docs/a.md -->")]
    [InlineData("src/[id]/page.ts see fn(docs)/a.md")]
    public void What_only_looks_like_a_path_is_none(string text) => Assert.Empty(MarkdownText.Mentions(text));

    [Theory]
    [InlineData("- `a/x.py` - Adapter (845 lines)", 845)]
    [InlineData("- `a/x.py` (~850 lines): split", 850)]
    [InlineData("`a/x.py` — 1,234 lines", 1234)]
    [InlineData("`a/x.py` has 90 lines of code", 90)]
    [InlineData("Pixverse (845 lines - `a/x.py`)", 845)]
    [InlineData("**`a/x.py`** (12 LOC)", 12)]
    [InlineData("`a/x.py` (lines 338-503: logic)", null)]
    [InlineData("`a/x.py` (120 lines removed)", null)]
    [InlineData("`a/x.py` (800 lines → 200 lines)", null)]
    [InlineData("`a/x.py` (line 12)", null)]
    [InlineData("`a/x.py`, see 12 lines", null)]
    public void A_stated_number_of_lines_is_read(string text, int? lines) => Assert.Equal(lines, Assert.Single(MarkdownText.Read(text).Mentions).StatedLines);

    [Fact]
    public void A_column_of_a_table_states_lines_only_if_its_header_says_so()
    {
        const string rows = "\n|---|--:|\n| `a/x.py` | 1,845 |\n| `a/y.py` | ~90 |\n| `a/z.py` | - |\n";
        Assert.Equal([1845, 90, null], MarkdownText.Read("| File | Lines |" + rows).Mentions.Select(mention => mention.StatedLines));
        Assert.All(MarkdownText.Read("| File | Bugs |" + rows).Mentions, mention => Assert.Null(mention.StatedLines));
    }
}
