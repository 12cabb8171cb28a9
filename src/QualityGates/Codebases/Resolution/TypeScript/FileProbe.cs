namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Looks for the file that a path without or with another extension means, in TypeScript's order.</summary>
/// <param name="files">Where to look.</param>
/// <param name="ignoringCase">Whether upper and lower case are one, as on Windows and macOS.</param>
internal sealed class FileProbe(SourceTree files, bool ignoringCase)
{
    private static readonly string[] Scripts = [".ts", ".tsx", ".d.ts", ".js", ".jsx"];
    private static readonly string[] Markup = [".tsx", ".ts", ".d.ts", ".jsx", ".js"];
    private static readonly string[] Modules = [".mts", ".d.mts", ".mjs"];
    private static readonly string[] CommonModules = [".cts", ".d.cts", ".cjs"];
    private static readonly string[] Others = [".mts", ".d.mts", ".cts", ".d.cts", ".mjs", ".cjs", ".json"];
    private static readonly string[] Components = [".svelte", ".vue"];

    private char[] _path = new char[256];

    /// <summary>The file of exactly this path, or -1.</summary>
    public int Exact(ReadOnlySpan<char> path) => ignoringCase ? files.FindIgnoringCase(path.ToString()) : files.Find(path);

    /// <summary>The file that an import of this path means, or -1; folders are not looked into.</summary>
    public int Module(ReadOnlySpan<char> path)
    {
        if (Written(path) is >= 0 and var written) return written;
        return First(path, Scripts) is >= 0 and var script ? script : First(path, Others);
    }

    /// <summary>
    /// The file that a path with an extension means, or -1. A script's extension stands for what it is compiled from: of <c>x.js</c>
    /// and <c>x.ts</c> the import of <c>x.js</c> means the second.
    /// </summary>
    public int Written(ReadOnlySpan<char> path)
    {
        var stem = Stem(path, out var sources);
        if (sources is not null) return First(stem, sources);
        if (Exact(path) is >= 0 and var exact) return exact;
        // A declaration of what is no script: x.css is declared by x.d.css.ts.
        var extension = path[stem.Length..];
        return extension.IsEmpty ? -1 : First(stem, [$".d{extension}.ts"]);
    }

    /// <summary>The component whose import leaves its extension out, as only some bundlers allow, or -1.</summary>
    public int Component(ReadOnlySpan<char> path) => First(path, Components);

    /// <summary>The <c>index</c> of a folder, or -1.</summary>
    public int Index(ReadOnlySpan<char> folder)
    {
        var path = folder.IsEmpty ? "index" : $"{folder}/index";
        if (First(path, Scripts) is >= 0 and var script) return script;
        return First(path, Others) is >= 0 and var other ? other : First(path, Components);
    }

    private int First(ReadOnlySpan<char> stem, ReadOnlySpan<string> extensions)
    {
        if (_path.Length < stem.Length + 64) _path = new char[(stem.Length * 2) + 64];
        stem.CopyTo(_path);
        foreach (var extension in extensions)
        {
            var length = stem.Length + extension.Length;
            if (length > _path.Length) continue;
            extension.CopyTo(_path.AsSpan(stem.Length));
            if (Exact(_path.AsSpan(0, length)) is >= 0 and var found) return found;
        }

        return -1;
    }

    /// <summary>The path without its extension, and for a script what may stand in its place.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> path, out string[]? sources)
    {
        sources = null;
        var dot = path.LastIndexOf('.');
        if (dot <= path.LastIndexOf('/')) return path;
        var stem = path[..dot];
        sources = path[dot..] switch
        {
            ".ts" or ".js" => Scripts,
            ".tsx" or ".jsx" => Markup,
            ".mts" or ".mjs" => Modules,
            ".cts" or ".cjs" => CommonModules,
            _ => null,
        };
        return stem.EndsWith(".d") && path[dot..] is ".ts" or ".mts" or ".cts" ? stem[..^2] : stem;
    }
}
