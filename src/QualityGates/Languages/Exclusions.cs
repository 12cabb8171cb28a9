using System.Buffers;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>
/// Tells files that nobody here writes by hand, from their path alone. What their text says is <see cref="ForeignText"/>'s affair.
/// </summary>
internal static class Exclusions
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VendorFolders = Set(
        "node_modules bower_components jspm_packages web_modules .pnpm-store _vendor third_party third-party thirdparty 3rdparty " +
        "Pods Carthage .venv venv site-packages .tox .nox .bundle elm-stuff");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AssetFolders = Set(
        "assets static public www wwwroot web js css scripts styles fonts lib libs dist resources");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LockFiles = Set(
        "package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock " +
        "poetry.lock Pipfile.lock uv.lock pdm.lock pixi.lock conda-lock.yml Cargo.lock composer.lock Gemfile.lock " +
        "packages.lock.json project.assets.json paket.lock go.sum go.work.sum Gopkg.lock glide.lock mix.lock rebar.lock " +
        "pubspec.lock Podfile.lock Package.resolved flake.lock gradle.lockfile .terraform.lock.hcl Chart.lock " +
        "MODULE.bazel.lock cabal.project.freeze stack.yaml.lock");

    /// <summary>Two-part extensions of generated files; the part before may be empty.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GeneratedExtensions = Set(
        "g.cs g.vb g.fs designer.cs designer.vb feature.cs pb.go pb.cc pb.h pb.swift pb.rb pb.ts pb.js " +
        "pb.dart pbenum.dart pbjson.dart pbgrpc.dart freezed.dart g.dart gr.dart mocks.dart gen.go gen.ts gen.cs gen.dart " +
        "js.map mjs.map cjs.map css.map ts.map mts.map cts.map min.map",
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings of names of generated files that no dot sets apart.</summary>
    private static readonly string[] GeneratedEndings =
    [
        "_pb2.py", "_pb2.pyi", "_pb2_grpc.py", "ModelSnapshot.cs", "_pb.js", "_pb.d.ts", "_generated.go", ".pb.gw.go",
        ".tsbuildinfo", ".g.i.cs",
    ];

    private static readonly string[] MinifiedEndings =
        [".min.js", ".min.css", ".min.mjs", ".min.cjs", "-min.js", "-min.css", ".bundle.js", ".bundle.css"];

    private static readonly SearchValues<char> DateDigits = SearchValues.Create("0123456789-.");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Why the file at a path is not judged, as far as its path tells.</summary>
    public static Exclusion ByPath(RepoPath path)
    {
        if (IsVendored(path)) return Exclusion.Vendored;
        var name = path.FileName;
        if (LockFiles.Contains(name)) return Exclusion.LockFile;
        if (EndsWithAny(name, MinifiedEndings)) return Exclusion.Minified;
        if (IsGenerated(name) || IsSnapshot(path)) return Exclusion.Generated;
        return IsMigration(path.Folder, name) ? Exclusion.Migration : Exclusion.None;
    }

    /// <summary>
    /// A file with a sequence number, a date or a hash in front, in a folder of migrations: <c>migrations/0001_initial.py</c> (Django),
    /// <c>Migrations/20240131120000_Init.cs</c> (EF), <c>alembic/versions/1975ea83b712_init.py</c>; or <c>2017-08-19_00_Setup.sql</c> anywhere.
    /// </summary>
    private static bool IsMigration(ReadOnlySpan<char> folder, ReadOnlySpan<char> name)
    {
        var underscore = name.IndexOf('_');
        if (underscore < 4) return false;
        var mark = name[..underscore];
        // Scripts of migrations are told by their name alone; teams put them anywhere.
        if (name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && !mark.ContainsAnyExcept(DateDigits)) return true;
        var isHash = underscore == 12 && !mark.ContainsAnyExcept(HexDigits);
        if (!isHash && mark.ContainsAnyExceptInRange('0', '9')) return false;
        if (folder.EndsWith("/versions")) return folder.Contains("migrations/", StringComparison.Ordinal) || folder.Contains("alembic/", StringComparison.Ordinal);
        var last = folder[(folder.LastIndexOf('/') + 1)..];
        return last.Equals("migrations", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsVendored(RepoPath path)
    {
        var folder = path.Folder;
        var previous = ReadOnlySpan<char>.Empty;
        foreach (var range in folder.Split('/'))
        {
            var segment = folder[range];
            if (VendorFolders.Contains(segment)) return true;
            if (segment is "vendor" && IsVendorOfCode(previous, folder[range.End..], path.FileName)) return true;
            if (previous is ".yarn" && segment is "releases" or "plugins" or "sdks" or "cache") return true;
            if (previous is "wwwroot" && segment is "lib") return true;
            previous = segment;
        }

        return false;
    }

    /// <summary>
    /// Whether a folder <c>vendor</c> holds somebody else's code, rather than the business's vendors: at the root, among assets, with
    /// a host name in it (Go), or with what package managers put there (PHP, Ruby).
    /// </summary>
    private static bool IsVendorOfCode(ReadOnlySpan<char> parent, ReadOnlySpan<char> below, ReadOnlySpan<char> name)
    {
        if (parent.IsEmpty || AssetFolders.Contains(parent)) return true;
        var inside = below.TrimStart('/');
        inside = inside[..(inside.IndexOf('/') is >= 0 and var slash ? slash : inside.Length)];
        return inside.Contains('.') || name.EndsWith(".php") || name.EndsWith(".rb");
    }

    private static bool IsGenerated(ReadOnlySpan<char> name)
    {
        var last = name.LastIndexOf('.');
        if (last <= 0) return false;
        var stem = name[..last];
        var middle = stem[(stem.LastIndexOf('.') + 1)..];
        if (middle.Length == stem.Length) return EndsWithAny(name, GeneratedEndings);
        return middle.Equals("generated", StringComparison.OrdinalIgnoreCase) ||
            GeneratedExtensions.Contains(name[(last - middle.Length)..]) || EndsWithAny(name, GeneratedEndings);
    }

    /// <summary>Whether it is the recorded output of a test runner.</summary>
    private static bool IsSnapshot(RepoPath path) =>
        path.FileName.EndsWith(".snap") && (path.Folder is "__snapshots__" || path.Folder.EndsWith("/__snapshots__"));

    private static bool EndsWithAny(ReadOnlySpan<char> name, string[] endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words, StringComparer? comparer = null) =>
        new HashSet<string>(words.Split(' '), comparer ?? StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
