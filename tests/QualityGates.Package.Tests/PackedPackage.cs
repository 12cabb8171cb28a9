using System.Reflection;

namespace QualityGates.Package.Tests;

/// <summary>The package under test: packed once per test run, into a feed of its own.</summary>
internal static class PackedPackage
{
    private static readonly Lazy<(string Folder, string Version)> Packed = new(Pack);

    /// <summary>The folder that serves as the only package source.</summary>
    public static string Feed => Path.Combine(Packed.Value.Folder, "feed");

    /// <summary>Where the builds under test unpack packages, shared by them so that it is done once.</summary>
    public static string UnpackedPackages => Path.Combine(Packed.Value.Folder, "packages");

    /// <summary>Its version.</summary>
    public static string Version => Packed.Value.Version;

    private static (string Folder, string Version) Pack()
    {
        var folder = Directory.CreateTempSubdirectory("qualitygates-package-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var metadata = typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        var repository = metadata.Single(value => value.Key == "Repository").Value!;
        var feed = Path.Combine(folder, "feed");
        // The package holds nothing but what it publishes for itself, so what is built beside that would be built in vain.
        string[] pack = ["pack", "src/QualityGates.MSBuild", "--no-build", "--output", feed, "-p:QualityGatesEnabled=false", "-warnaserror"];
        DotNet.Run(repository, "", pack).Succeeds();
        var package = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, "*.nupkg").Single());
        return (folder, package["QualityGates.".Length..]);
    }
}
