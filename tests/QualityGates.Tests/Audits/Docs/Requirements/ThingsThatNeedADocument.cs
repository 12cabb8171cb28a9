using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Tests.Changes;

namespace QualityGates.Tests.Audits.Docs.Requirements;

public class ThingsThatNeedADocument
{
    private const string Readmes = """{ "name": "readmes", "because": "on call at night", "each": "services/*", "has": "README.md" }""";
    private const string Projects = """{ "name": "projects", "because": "b", "each": "project", "has": ["docs/<name>.md", "<folder>/docs/index.md"] }""";

    private readonly InMemorySnapshot _repository = new();

    [Fact]
    public void A_folder_without_its_document_is_a_finding_at_its_manifest()
    {
        Add("services/pay/api/a.ts", "services/pay/package.json", "services/mail/README.md", "services/mail/main.ts", "services/notes.txt");

        var finding = Assert.Single(By(Readmes));

        Assert.Equal(("readmes | services/pay", "services/pay/package.json", 1), (finding.Subject, finding.Path.Value, finding.Line));
        Assert.Equal("services/pay has no document: there is no services/pay/README.md. Requirement 'readmes': on call at night.", finding.Message);
        Assert.Equal("Write services/pay/README.md, or name what needs none under 'except' of the requirement.", finding.Fix);
    }

    [Fact]
    public void A_heading_alone_is_no_document()
    {
        _repository.Add("services/pay/README.md", "# Pay\n\n\n").Add("services/mail/readme.md", "# Mail\n\nSends it.\n").Add("services/log/README.md", "");

        Assert.Equal(
            [
                "services/log/README.md has 0 lines with text; 2 are asked for. Requirement 'readmes': on call at night.",
                "services/pay/README.md has 1 line with text; 2 are asked for. Requirement 'readmes': on call at night.",
            ],
            By(Readmes).Select(static finding => finding.Message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"minLines\": 0", 0)]
    [InlineData("\"minLines\": 1", 1)]
    [InlineData("\"minLines\": 9", 2)]
    public void How_much_text_there_has_to_be_can_be_said(string minimum, int expected)
    {
        _repository.Add("services/pay/README.md", "# Pay\n\nA\n").Add("services/log/README.md", "");

        Assert.Equal(expected, By(Readmes.Replace("}", $", {minimum} }}", StringComparison.Ordinal)).Count);
    }

    [Fact]
    public void Folders_below_a_match_vendored_and_excepted_ones_need_none()
    {
        Add("services/pay/README.md", "services/pay/deep/a.ts", "services/old/a.ts", "services/node_modules/x/index.js");

        Assert.Empty(By(Readmes.Replace("}", ", \"except\": \"services/old\" }", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_public_project_needs_one_and_no_other()
    {
        _repository
            .Add("src/Core/Core.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")
            .Add("src/Docs/Docs.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""").Add("docs/Docs.md", "# Docs\n\nAll.\n")
            .Add("src/Hidden/Hidden.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><IsPackable>false</IsPackable></PropertyGroup></Project>""")
            .Add("src/Web/Web.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")
            .Add("src/Core.Tests/Core.Tests.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="xunit.v3" /></ItemGroup></Project>""")
            .Add("samples/Directory.Build.props", "<Project><PropertyGroup><IsPackable>false</IsPackable></PropertyGroup></Project>")
            .Add("samples/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")
            .Add("js/open/package.json", """{ "name": "@acme/open" }""").Add("js/closed/package.json", """{ "name": "closed", "private": true }""")
            .Add("js/broken/package.json", """{ "name": """)
            .Add("py/open/pyproject.toml", "[project]\nname = \"opened\"\n").Add("py/tool/pyproject.toml", "[tool.ruff]\nname = \"x\"\n")
            .Add("py/local/pyproject.toml", "[project]\nname = \"local\"\nclassifiers = [\"Private :: Do Not Upload\"]\n")
            .Add("py/told/pyproject.toml", "[tool.poetry]\nname = 'told'\n").Add("py/told/docs/index.md", "# Told\n\nAll.\n");

        Assert.Equal(
            ["js/open/package.json: docs/open.md", "py/open/pyproject.toml: docs/opened.md", "src/Core/Core.csproj: docs/Core.md"],
            By(Projects).Select(static finding => $"{finding.Path}: {finding.Fix.Split(' ', ',')[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void So_does_every_component()
    {
        Add("web/a.py", "api/b.py", "docs/web.md");

        var finding = Assert.Single(By("""{ "name": "parts", "because": "b", "each": "component", "has": "docs/<name>.md" }"""));

        Assert.Equal("parts | api", finding.Subject);
        Assert.StartsWith("The component api has no document: there is no docs/api.md.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configured_component_has_the_folder_that_all_its_files_are_in()
    {
        Add("src/web/x/a.py", "src/web/y/b.py");

        var finding = Assert.Single(By(
            """{ "name": "parts", "because": "b", "each": "component", "has": "README.md" }""",
            ", \"dependencies\": { \"components\": { \"front\": \"src/**\" } }"));

        Assert.Equal("Write src/web/README.md, or name what needs none under 'except' of the requirement.", finding.Fix);
    }

    [Theory]
    [InlineData(Readmes, "no folder matches 'services/*'")]
    [InlineData(Projects, "there is no public project")]
    public void A_requirement_about_nothing_warns(string requirement, string why)
    {
        Add("src/a.py");

        var finding = Assert.Single(By(requirement, rule: "QG0011"));

        Assert.EndsWith($"asks for nothing: {why}.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_missing_before_the_change_is_nobodys_new_debt()
    {
        var change = Change.To(("services/old/a.cs", 3)).With("qualitygates.baseline.json", "{ \"version\": 1 }").WithTheConfiguration(Configuration(Readmes, ""));

        var found = change.Write("services/new/b.cs", 3).Write("services/old/aa.cs", 3).Judge().Findings
            .Where(static finding => finding.Finding.RuleId == "QG0819").Select(static finding => $"{finding.Finding.Subject}: {finding.State}");

        Assert.Equal([$"readmes | services/new: {FindingState.Introduced}", $"readmes | services/old: {FindingState.Inherited}"], found.Order(StringComparer.Ordinal));
    }

    private void Add(params string[] paths)
    {
        foreach (var path in paths) _repository.Add(path, "one\ntwo\n");
    }

    private List<Finding> By(string requirement, string more = "", string rule = "QG0819")
    {
        var inputs = AuditInputs.Default with { Settings = AuditSettings.Load(System.Text.Encoding.UTF8.GetBytes(Configuration(requirement, more))) };
        Assert.Empty(inputs.Settings.Problems);
        var report = Auditor.Audit(_repository, _repository.List(CancellationToken.None), inputs, null, 1, CancellationToken.None);
        return [.. report.Result.Findings.Where(finding => finding.RuleId == rule)];
    }

    private static string Configuration(string requirement, string more) =>
        $$"""{ "docs": { "requirements": { "documents": [{{requirement}}] } }{{more}} }""";
}
