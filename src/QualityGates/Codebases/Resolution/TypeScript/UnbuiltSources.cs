using QualityGates.Configuration;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Finds the source of what a package exports, where it exports what its build writes, and a clone does not hold that.</summary>
internal sealed class UnbuiltSources(SourceTree files, FileProbe probe, TsConfigExtends settings)
{
    private static readonly string[] Outputs = ["dist", "build", "lib", "out", "output", "es", "esm", "cjs", "umd", "types", "bin"];

    /// <summary>The source of a file of a package that is not there, or -1.</summary>
    /// <param name="package">The folder of the package.</param>
    /// <param name="target">The path of the file, from the root of the repository.</param>
    public int Find(string package, string target)
    {
        var (outDir, rootDir) = Configured(package);
        if (outDir is { Length: > 0 } && WrittenPath.IsWithin(target, outDir) && target.Length > outDir.Length
            && Module(rootDir ?? Source(package), target[(outDir.Length + 1)..]) is >= 0 and var configured) return configured;
        var inside = package.Length == 0 ? target : target.Length > package.Length ? target[(package.Length + 1)..] : "";
        // dist/esm/x.js: as many output folders as there are.
        while (inside.IndexOf('/') is > 0 and var slash && Outputs.Contains(inside[..slash]))
        {
            inside = inside[(slash + 1)..];
            if (Module(rootDir ?? Source(package), inside) is >= 0 and var source) return source;
            if (Module(Source(package), inside) is >= 0 and var usual) return usual;
        }

        return -1;
    }

    /// <summary>The <c>index</c> of a package's source folder, or -1.</summary>
    public int Index(string package) => files.HasFolder(Source(package)) ? probe.Index(Source(package)) : -1;

    private static string Source(string package) => package.Length == 0 ? "src" : package + "/src";

    private int Module(string folder, string inside)
    {
        if (WrittenPath.Join(folder, inside) is not { } path) return -1;
        if (probe.Module(path) is >= 0 and var module) return module;
        // x.js of a folder x with an index; x.d.ts likewise.
        var name = path.LastIndexOf('/') + 1;
        var dot = path.IndexOf('.', name);
        if (dot < 0 || dot == name) return -1;
        return probe.Module(path.AsSpan(0, dot)) is >= 0 and var other ? other : probe.Index(path.AsSpan(0, dot));
    }

    private (string? OutDir, string? RootDir) Configured(string package)
    {
        var file = files.Find(package.Length == 0 ? "tsconfig.json" : package + "/tsconfig.json");
        if (file < 0) return (null, null);
        var read = settings.Read(file);
        return (Path(read["outDir"], package), Path(read["rootDir"], package));
    }

    private static string? Path(TsConfigSetting? setting, string leaf) => setting?.Value is ConfigText text ? setting.Path(text.Value, leaf) : null;
}
