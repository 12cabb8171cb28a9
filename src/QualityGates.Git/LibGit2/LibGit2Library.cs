using System.Runtime.InteropServices;
using System.Runtime.Loader;
using LibGit2Sharp;
using Version = System.Version;

namespace QualityGates.Git.LibGit2;

/// <summary>
/// Finds libgit2, the native half of LibGit2Sharp: the one that a release of ours bundles, else the system's. LibGit2Sharp would
/// look only for a file whose name holds the commit it was built from; so it is handed the library when it asks for that name.
/// </summary>
internal static class LibGit2Library
{
    /// <summary>The name under which LibGit2Sharp 0.29 asks for the library: libgit2 1.7.1 by the commit it was built from.</summary>
    public const string Name = "git2-a2bde63";

    /// <summary>The oldest and newest libgit2, as major and minor, whose functions and records are those LibGit2Sharp was built for.</summary>
    private static readonly (Version Oldest, Version Newest) Fitting = (new(1, 5), new(1, 7));

    private static readonly Lazy<(string? Version, string? Problem)> Loaded = new(Load);

    /// <summary>Which version was loaded; null when none could be.</summary>
    public static string? LoadedVersion => Loaded.Value.Version;

    /// <summary>Why there is none, to be read after "LibGit2Sharp cannot be used: "; null when there is one.</summary>
    public static string? Problem => Loaded.Value.Problem;

    private delegate int GetVersion(out int major, out int minor, out int revision);

    private static (string? Version, string? Problem) Load()
    {
        var unfit = new List<string>();
        foreach (var candidate in Candidates())
        {
            if (!NativeLibrary.TryLoad(candidate, out var library)) continue;
            if (VersionOf(library) is { } version && IsFitting(version)) return Use(library, version);
            unfit.Add(candidate);
            NativeLibrary.Free(library);
        }

        return (null, unfit.Count > 0 ? $"{unfit[0]} has another version than 1.5 to 1.7" : "libgit2 1.5 to 1.7 is not installed");
    }

    private static (string? Version, string? Problem) Use(IntPtr library, Version version)
    {
        // Never undone: what failed or succeeded to load once stays so for the process, in LibGit2Sharp as well.
        var context = AssemblyLoadContext.GetLoadContext(typeof(LibGit2Library).Assembly) ?? AssemblyLoadContext.Default;
        context.ResolvingUnmanagedDll += (_, name) => name == Name ? library : IntPtr.Zero;
        try
        {
            // LibGit2Sharp loads the library when it is first asked something that only the library knows.
            _ = GlobalSettings.Version.Features;
            return (version.ToString(3), null);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return (null, $"its native library does not work ({(e.InnerException ?? e).Message})");
        }
    }

    private static IEnumerable<string> Candidates()
    {
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : ("lib", OperatingSystem.IsMacOS() ? ".dylib" : ".so");
        if (Path.GetDirectoryName(typeof(LibGit2Library).Assembly.Location) is { Length: > 0 } home)
            yield return Path.Join(home, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", $"{prefix}{Name}{suffix}");
        if (OperatingSystem.IsWindows()) yield break;
        for (var minor = Fitting.Newest.Minor; minor >= Fitting.Oldest.Minor; minor--)
        {
            if (!OperatingSystem.IsMacOS())
            {
                yield return $"libgit2.so.1.{minor}";
                continue;
            }

            foreach (var folder in new[] { "/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib" })
                yield return $"{folder}/libgit2.1.{minor}.dylib";
        }
    }

    private static Version? VersionOf(IntPtr library)
    {
        if (!NativeLibrary.TryGetExport(library, "git_libgit2_version", out var function)) return null;
        Marshal.GetDelegateForFunctionPointer<GetVersion>(function)(out var major, out var minor, out var revision);
        return new Version(major, minor, revision);
    }

    private static bool IsFitting(Version version)
    {
        var minor = new Version(version.Major, version.Minor);
        return minor >= Fitting.Oldest && minor <= Fitting.Newest;
    }
}
