using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Audits.Docs.Mentions;

/// <summary>What the pages of the rules show is what the tool says.</summary>
public class ExamplesOfTheMentionPages
{
    [Theory]
    [InlineData("QG0826")]
    [InlineData("QG0827")]
    [InlineData("QG0828")]
    public void The_messages_on_the_page_of_a_rule_are_those_of_the_tool(string rule)
    {
        var repository = rule switch
        {
            "QG0826" => new SmallRepository().With("packages/game-ui/src/components/ScenePlayer.tsx", "packages/ui/src/PromptInput.tsx", "frontend/a.ts")
                .Document("README.md", "\n\nSee `frontend/src/components/ScenePlayer.tsx`\n\nand `frontend/src/primitives/PromptInput.tsx`.\n"),
            "QG0827" => new SmallRepository().With("docs/a.md").Document("README.md", "\n\nSee `docs/DEPLOYMENT.md`\nand `ZEROTIER_SETUP.md`.\n"),
            _ => new SmallRepository()
                .Document("src/pay.py", string.Concat(Enumerable.Range(1, 100).Select(static line => line <= 12 ? "\n" : "x = 1\n")))
                .Document("README.md", "\n\n`src/pay.py` (80 lines)\n"),
        };
        var shown = Shipped.Quotations($"{rule}.md");
        Assert.NotEmpty(shown);
        Assert.Equal(shown.Select(message => $"{rule} {message}"), repository.Says());
    }
}
