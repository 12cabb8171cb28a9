using System.Text;
using System.Text.Json;
using NJsonSchema;
using QualityGates.Facts;
using QualityGates.Reports.Dependencies;
using QualityGates.Tests.Audits.Dependencies;
using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Reports.Dependencies;

public class TheMapOfASmallRepository
{
    /// <summary>An app and a tool over a library over a core; the core knows the app by mistake.</summary>
    private static DrawnMap Map() => new DrawnMap()
        .Import("app/main.ts", "ui/button.ts", 3, names: ["Button", "Link"]).Import("app/main.ts", "core/types.ts", 4)
        .Import("ui/button.ts", "core/types.ts", 1).Import("ui/link.ts", "core/types.ts", 1)
        .Import("core/types.ts", "app/main.ts", 9, ImportKind.Plain, "App")
        .Import("tool/run.ts", "core/types.ts", 2)
        .Import("app/main.ts", "npm:react", 1).Import("ui/button.ts", "npm:react", 2).Import("tool/run.ts", "npm:yargs", 1)
        .Interface("core/types.ts", "Shape").File("docs/readme.ts").File("start.ts").Broken("tool/run.ts", "./gone", 7);

    private static string Page() => DependencyMarkdown.Write(Map().Report());

    [Fact]
    public void Begins_with_its_figures() => Assert.StartsWith(
        "# Dependencies\n\n6 dependencies between files, 2 external packages, 5 components. "
        + "1 import that means a file of this repository finds none; 1 source file is in no component.\n",
        Page(), StringComparison.Ordinal);

    [Fact]
    public void Lists_components_from_top_to_bottom_with_their_figures() => Assert.Contains(
        """
        From top to bottom, as they use each other; an import from below is an exception.

        | Component | Files | Fan-in | Fan-out | Instability |
        |:--|--:|--:|--:|--:|
        | `app` ↻ | 1 | 1 | 2 | 0.50 |
        | `tool` | 1 | 0 | 1 | 1.00 |
        | `ui` ↻ | 2 | 1 | 1 | 0.67 |
        | `core` ↻ | 1 | 3 | 1 | 0.20 |
        | `docs` | 1 | 0 | 0 | – |

        ↻ can reach itself through others.
        """.ReplaceLineEndings("\n"), Page(), StringComparison.Ordinal);

    [Fact]
    public void Tells_what_is_abstract_of_CSharp_only() => Assert.Contains(
        """
        | Component | Files | Fan-in | Fan-out | Instability | Abstractness | Distance |
        |:--|--:|--:|--:|--:|--:|--:|
        | `web` | 1 | 0 | 1 | 1.00 | – | – |
        | `core` | 1 | 1 | 0 | 0.00 | 1.00 | 0.00 |
        """.ReplaceLineEndings("\n"),
        DependencyMarkdown.Write(new DrawnMap().Import("web/a.ts", "core/b.cs").Interface("core/b.cs", "IShape").Interface("web/a.ts", "Shape").Report()),
        StringComparison.Ordinal);

    [Fact]
    public void Is_sketched_in_layers_with_what_leads_against_them() => Assert.Contains(
        """
        ```text
        layer 3   A* app    1 file  -> C 1, D 1
                    |
        layer 2   B  tool   1 file  -> D 1
                  C* ui    2 files  -> D 2
                    |
        layer 1   D* core   1 file  ^ A 1
        alone        docs  1 file
        ```

        `A -> B 12`: A uses B through 12 imports. `*`: in a cycle. `^ A 2`: 2 imports of what stands above, against the order.
        """.ReplaceLineEndings("\n"), Page(), StringComparison.Ordinal);

    [Fact]
    public void Is_drawn_by_Mermaid_with_dotted_arrows_that_close_cycles() => Assert.Contains(
        """
        ```mermaid
        graph TD
          c0["app"]
          c1["core"]
          c2["docs"]
          c3["tool"]
          c4["ui"]
          c0 -->|1| c1
          c0 -->|1| c4
          c1 -.->|1| c0
          c3 -->|1| c1
          c4 -->|2| c1
        ```

        Dotted arrows lead against the order and close cycles.
        """.ReplaceLineEndings("\n"), Page(), StringComparison.Ordinal);

    [Fact]
    public void Has_a_matrix_whose_cells_above_the_diagonal_are_the_exceptions() => Assert.Contains(
        """
        |  | Component | 1 | 2 | 3 | 4 | 5 |
        |--:|:--|--:|--:|--:|--:|--:|
        | 1 | `app` | · |  |  | **1** |  |
        | 2 | `tool` |  | · |  |  |  |
        | 3 | `ui` | 1 |  | · |  |  |
        | 4 | `core` | 1 | 1 | 2 | · |  |
        | 5 | `docs` |  |  |  |  | · |
        """.ReplaceLineEndings("\n"), Page(), StringComparison.Ordinal);

    [Fact]
    public void Names_what_to_cut_with_its_place_its_names_and_the_way_back()
    {
        var page = Page();
        Assert.Contains("### Cycles of TypeScript files as they are loaded (1)\n\n**3 files**, `app/main.ts` among them, with 4 dependencies between each other. One cut breaks it:\n", page, StringComparison.Ordinal);
        Assert.Contains("| `core/types.ts:9` → `app/main.ts` | 1 | App | `app/main.ts` → `core/types.ts` |", page, StringComparison.Ordinal);
        Assert.Contains("| `core` → `app`: `core/types.ts:9` → `app/main.ts` | 1 | App | `app` → `core` |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_the_cycles_that_no_rule_judges() => Assert.Contains(
        """
        ### Other cycles

        No rule judges these; `dependencies.json` has their members and what to cut.

        | Cycles of | Cycles | Members | In the largest | Dependencies | Cut |
        |:--|--:|--:|--:|--:|--:|
        | TypeScript files, lazy imports included | 1 | 3 | 3 | 4 | 1 |
        | TypeScript files, lazy imports and imports for types included | 1 | 3 | 3 | 4 | 1 |
        | components as they are loaded | 1 | 3 | 3 | 5 | 1 |
        | components, lazy imports and imports for types included | 1 | 3 | 3 | 5 | 1 |
        """.ReplaceLineEndings("\n"), Page(), StringComparison.Ordinal);

    [Fact]
    public void Lists_the_external_packages_by_use() => Assert.EndsWith(
        "| Package | Files | Components |\n|:--|--:|--:|\n| `npm:react` | 2 | 2 |\n| `npm:yargs` | 1 | 1 |\n", Page(), StringComparison.Ordinal);

    [Fact]
    public void Is_a_line_on_the_console() => Assert.Equal(
        "Dependencies: 5 components, 6 between files; 1 cycle of files, 1 of components: 1 import breaks them (dependencies.md)", DependencyConsole.Line(Map().Report()));

    [Fact]
    public void Without_cycles_says_so()
    {
        var report = new DrawnMap().Import("app/a.ts", "core/b.ts").Report();
        Assert.Equal("Dependencies: 2 components, 1 between files; no cycle (dependencies.md)", DependencyConsole.Line(report));
        Assert.Contains("## Cycles\n\nNone: no file, and no component, can reach itself.\n", DependencyMarkdown.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_data_that_follows_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(Shipped.Text("dependencies.schema.json"));
        var text = Json(Map());
        Assert.Empty(schema.Validate(text));
        using var json = JsonDocument.Parse(text);
        var cycle = json.RootElement.GetProperty("cycles")[0];
        Assert.Equal(["app/main.ts", "core/types.ts", "ui/button.ts"], cycle.GetProperty("members").EnumerateArray().Select(static member => member.GetString()!));
        var cut = Assert.Single(cycle.GetProperty("cut").EnumerateArray());
        Assert.Equal(("core/types.ts", "app/main.ts", 9), (cut.GetProperty("from").GetString(), cut.GetProperty("to").GetString(),
            cut.GetProperty("dependencies")[0].GetProperty("line").GetInt32()));
        Assert.Equal("App", cut.GetProperty("dependencies")[0].GetProperty("names")[0].GetString());
    }

    [Fact]
    public async Task Of_nothing_is_still_a_page_and_data()
    {
        var schema = await JsonSchema.FromJsonAsync(Shipped.Text("dependencies.schema.json"));
        Assert.Empty(schema.Validate(Json(new DrawnMap())));
        var page = DependencyMarkdown.Write(new DrawnMap().Report());
        Assert.Contains("No component imports another one.", page, StringComparison.Ordinal);
        Assert.Contains("There are no components.", page, StringComparison.Ordinal);
        Assert.EndsWith("## External packages\n\nNone.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_equal_bytes_each_time()
    {
        Assert.Equal(Page(), Page());
        Assert.Equal(Json(Map()), Json(Map()));
    }

    internal static string Json(DrawnMap map)
    {
        using var output = new MemoryStream();
        DependencyJson.Write(map.Report(), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
