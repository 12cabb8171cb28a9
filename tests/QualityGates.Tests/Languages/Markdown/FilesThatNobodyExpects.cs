namespace QualityGates.Tests.Languages.Markdown;

/// <summary>Words around a mention may say that the file is planned, an example, or no more.</summary>
public class FilesThatNobodyExpects
{
    [Theory]
    [InlineData("- Extract modules: `a/b.py`, `a/c.py`")]
    [InlineData("Create `a/b.py` with the handlers")]
    [InlineData("Create a new component in `a/b.tsx`")]
    [InlineData("Add `a/b.py`")]
    [InlineData("TODO: `a/b.py`")]
    [InlineData("e.g. `a/b.py`, for example `a/c.py`")]
    [InlineData("It would live in `a/b.py`")]
    [InlineData("Removed `a/b.py`; `a/c.py` was deleted")]
    [InlineData("Renamed from `a/b.py`")]
    [InlineData("`a/b.py` (new) and `a/c.py` (planned)")]
    [InlineData("`a/b.py` no longer exists")]
    [InlineData("`a/b.py` has been replaced")]
    [InlineData("~~docs/b.md~~")]
    [InlineData("| `a/b.py` | planned |")]
    [InlineData("New files:\n\n- `a/b.py`\n- `a/c.py`")]
    [InlineData("[x] New files:\n- `a/b.py`")]
    [InlineData("Moved to `docs/archive/`:\n- `B.md` - notes\n")]
    [InlineData("- Proposed layout:\n  - `a/b.py`\n")]
    [InlineData("**Deleted files**\n\n- `a/b.py`\n")]
    [InlineData("# Plan\n\n## Step\n\nUse `a/b.py`")]
    [InlineData("## Example\n\n> a/b.py(3): It does this.\n\nSee `a/c.py`")]
    [InlineData("## Removed files (3)\n\n- `a/b.py`\n")]
    public void A_mention_in_such_words_is_hypothetical(string text) => Assert.All(All(text), Assert.True);

    [Theory]
    [InlineData("- `/docs/GAME_BACKEND_SIM_SPEC.md` - Game backend spec")]
    [InlineData("- ❌ Don't create a new video player - use `ScenePlayer` from `a/ScenePlayer.tsx`")]
    [InlineData("- Canonical component: `a/PromptInput.tsx`")]
    [InlineData("**Questions?**\n- Backend: `COMPLETE_SETUP_GUIDE.md`\n- Panel: `ADMIN.md#x`")]
    [InlineData("Add a route to `a/main.ts`")]
    [InlineData("When adding a provider, update `a/registry.py`")]
    [InlineData("You should read `docs/a.md`; it will help")]
    [InlineData("Moved to `docs/a.md`")]
    [InlineData("Create one. The code is in `a/b.py`.")]
    [InlineData("`create_asset.py` is in `a/create.py`")]
    [InlineData("# Roadmap\n\n# Setup\n\nRun `a/b.py`")]
    [InlineData("New files:\n\n- text\n\nThen `a/b.py`")]
    public void A_mention_in_plain_words_is_not(string text) => Assert.All(All(text), Assert.False);

    private static bool[] All(string text)
    {
        var mentions = MarkdownText.Read(text).Mentions;
        Assert.NotEmpty(mentions);
        return [.. mentions.Select(mention => mention.IsHypothetical)];
    }
}
