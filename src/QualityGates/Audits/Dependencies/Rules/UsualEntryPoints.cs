using System.Text.Json;
using QualityGates.Audits.Monoliths;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>The files that something other than an import begins with: a test runner, a shell, a bundler, a framework, a package's users.</summary>
internal sealed class UsualEntryPoints
{
    private static readonly string[] Entries =
        ["main", "module", "browser", "types", "typings", "svelte", "source", "bin", "exports", "scripts", "files"];
    private static readonly string[] Endings = [".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs", ".cjs", ".svelte", ".vue"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly SourceTree _files;
    private readonly HashSet<int> _ofPackages = [];

    /// <summary>Those of a repository.</summary>
    public UsualEntryPoints(SourceTree files)
    {
        _files = files;
        for (var file = 0; file < files.Count; file++)
            if (files.PathOf(file).FileName is "package.json" or "manifest.json" && files.SourceOf(file) is { } source) AddManifest(file, source.Facts.Manifest);
    }

    /// <summary>Whether a file is one of them.</summary>
    public bool Contain(int file)
    {
        var path = _files.PathOf(file);
        var facts = _files.SourceOf(file)?.Facts;
        return facts?.IsProgram == true || facts?.CSharp is { Types.IsEmpty: true }
            || TestFile.Is(path) || IsByName(path.FileName) || _ofPackages.Contains(file) || (facts?.Language is "Python" && IsMigration(path));
    }

    /// <summary>Whether a Python file is a step of a database, which its tool finds by its folder: Django's, or Alembic's with its environment.</summary>
    private bool IsMigration(RepoPath path)
    {
        foreach (var range in path.Folder.Split('/'))
            if (path.Folder[range] is "migrations" or "alembic") return true;
        return path.FileName is "env.py" && _files.Find($"{path.Folder}/script.py.mako") >= 0;
    }

    private static bool IsByName(ReadOnlySpan<char> name)
    {
        if (name.StartsWith('.') || name.StartsWith('+')) return true;
        if (name.Contains(".config.", StringComparison.Ordinal) || name.Contains(".stories.", StringComparison.Ordinal)) return true;
        if (name.EndsWith(".d.ts") || name.EndsWith(".d.mts") || name.EndsWith(".Designer.cs")) return true;
        var stem = name[..Math.Max(name.LastIndexOf('.'), 0)];
        return stem is "main" or "__main__" or "__init__" or "setup" or "conftest" or "manage" or "wsgi" or "asgi" or "noxfile" or "fabfile"
            or "Program" or "Startup" or "AssemblyInfo" or "GlobalUsings" or "Usings";
    }

    private void AddManifest(int file, ReadOnlyMemory<byte> text)
    {
        var folder = _files.PathOf(file).Folder;
        var root = folder.IsEmpty ? "" : folder.ToString() + "/";
        if (_files.PathOf(file).FileName is "package.json") AddPackage(root, text);
        // The scripts of a browser extension are named in many places of its manifest.
        else AddObject(root, text, static _ => true);
    }

    /// <summary>What a package offers or runs: the file named, or the source that it is built of.</summary>
    private void AddPackage(string root, ReadOnlyMemory<byte> text)
    {
        foreach (var ending in Endings)
        {
            Add($"{root}index{ending}");
            Add($"{root}src/index{ending}");
        }

        AddObject(root, text, static name => Entries.Contains(name));
    }

    private void AddObject(string root, ReadOnlyMemory<byte> text, Func<string, bool> isEntry)
    {
        if (text.IsEmpty) return;
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return;
            foreach (var member in json.RootElement.EnumerateObject())
                if (isEntry(NameOf(member))) AddTexts(root, member.Value);
        }
        catch (JsonException)
        {
            // Whoever resolves imports says what is wrong with the file (QG0213); here it only names nothing.
            return;
        }
    }

    private void AddTexts(string root, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var member in value.EnumerateObject()) AddTexts(root, member.Value);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) AddTexts(root, item);
        else if (value.ValueKind == JsonValueKind.String && !value.ValueEquals(""u8))
            foreach (var word in Words(value)) AddTarget(root, word);
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // One half of a surrogate pair: no name that anybody knows.
            return "";
        }
    }

    private static string[] Words(JsonElement value)
    {
        try
        {
            return value.GetString()!.Split([' ', '\t', '"', '\'', '='], StringSplitOptions.RemoveEmptyEntries);
        }
        catch (InvalidOperationException)
        {
            // One half of a surrogate pair: no name of a file.
            return [];
        }
    }

    private void AddTarget(string root, string target)
    {
        var path = target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target;
        Add(root + path);
        // dist/index.js is built of src/index.ts.
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || path.LastIndexOf('.') is not (> 0 and var dot) || dot < slash) return;
        var stem = path[(slash + 1)..dot];
        if (stem.EndsWith(".d", StringComparison.Ordinal)) stem = stem[..^2];
        foreach (var ending in Endings)
        {
            Add($"{root}src/{stem}{ending}");
            Add($"{root}{stem}{ending}");
        }
    }

    private void Add(string path)
    {
        if (_files.Find(path) is >= 0 and var file) _ofPackages.Add(file);
    }
}
