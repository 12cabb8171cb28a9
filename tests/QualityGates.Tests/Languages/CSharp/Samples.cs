namespace QualityGates.Tests.Languages.CSharp;

/// <summary>Small files, each full of traps of one sort, that the compiler accepts.</summary>
internal static class Samples
{
    /// <summary>Their text by name: those in the folder <c>Samples</c>, and those that an editor or git might change.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(Files())
    {
        ["nothing at all"] = "",
        ["only comments"] = "// a\n/* b\n\n   c */ // d\n\n",
        ["line breaks"] = "class A {\r\n void M() { }\r void N()\r { }\n}\r\n// x\u2028class B {\u0085 int P => 1;\u2029}\n",
        ["byte order mark"] = "\uFEFF#if false\nx\n#endif\nclass A { }",
        ["no-break spaces"] = "class\u00A0A {\u3000int\u2003B() {\n\u00A0\n\u3000/* \n\u00A0\n*/ }\n }",
    };

    /// <summary>The folder of this repository, found above the running tests.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    private static IEnumerable<KeyValuePair<string, string>> Files() =>
        Directory.GetFiles(Path.Combine(FindRoot(), "tests/QualityGates.Tests/Languages/CSharp/Samples"), "*.cs.txt")
            .Select(path => KeyValuePair.Create(Path.GetFileName(path)[..^".cs.txt".Length], File.ReadAllText(path)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "QualityGates.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The repository's root was not found above the tests.");
    }
}
