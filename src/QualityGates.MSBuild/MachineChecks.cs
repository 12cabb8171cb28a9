using System.Runtime.InteropServices;
using QualityGates.Audits;
using QualityGates.Git;

namespace QualityGates.MSBuild;

/// <summary>Checks what runs the build and where it may write.</summary>
internal sealed class MachineChecks(BuildEnvironment environment, OutputFolder output)
{
    /// <summary>All of them.</summary>
    public IEnumerable<DoctorCheck> All()
    {
        yield return Sdk();
        yield return Host();
        yield return Output();
    }

    /// <summary>MSBuild lies in the folder of the SDK, which is called like its version.</summary>
    private static DoctorCheck Sdk()
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var sdk = folder.Parent?.Name == "sdk" ? $"{folder.Name}, on " : "";
        return DoctorCheck.InOrder(".NET SDK", $"{sdk}{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
    }

    private DoctorCheck Host() =>
        DoctorCheck.InOrder("build", BuildEnvironment.NameOf(environment.Host) is { } name ? $"runs on {name}" : "runs on no CI system");

    private DoctorCheck Output()
    {
        var folder = Path.TrimEndingDirectorySeparator(output.PathOf(""));
        return Try(folder) is { } problem
            ? DoctorCheck.Broken(
                "output", $"Reports cannot be written to {folder} ({problem}). QualityGatesOutput names another folder.", ToolRules.UnwritableOutput)
            : DoctorCheck.InOrder("output", $"{folder} can be written to");
    }

    /// <summary>Writes and removes a file in the folder, or in the nearest one above that is there; null when that went well.</summary>
    private static string? Try(string folder)
    {
        try
        {
            var existing = folder;
            while (!Path.Exists(existing) && Path.GetDirectoryName(existing) is { } parent) existing = parent;
            var probe = Path.Combine(existing, $".qualitygates-{Guid.NewGuid():N}");
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return unwritable.Message.TrimEnd('.');
        }
    }
}
