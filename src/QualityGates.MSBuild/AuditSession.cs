using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QualityGates.Audits;

namespace QualityGates.MSBuild;

/// <summary>What a build asks for.</summary>
internal enum AuditMode
{
    /// <summary>Measure, judge, report, and show the result.</summary>
    Audit,
    /// <summary>The same, saying nothing unless there is new debt.</summary>
    Gate,
    /// <summary>Write the first baseline.</summary>
    InitBaseline,
    /// <summary>Tighten the baseline.</summary>
    UpdateBaseline,
}

/// <summary>One request; every path is absolute.</summary>
/// <param name="Mode">What to do.</param>
/// <param name="Root">The folder to audit.</param>
/// <param name="Config">The configuration; it need not exist.</param>
/// <param name="Baseline">The baseline; it need not exist.</param>
/// <param name="Audits">Which audits run, separated by <c>;</c> or <c>,</c>; all if empty.</param>
/// <param name="Inventory">Whether to write <c>inventory.json</c> too.</param>
/// <param name="Accept">Which new debt to tolerate: a subject or a glob.</param>
/// <param name="Reason">Why.</param>
internal sealed record AuditParameters(
    AuditMode Mode, string Root, string Config, string Baseline, string Audits, bool Inventory, string Accept, string Reason);

/// <summary>Something to log at a place.</summary>
/// <param name="File">The file, absolute; null when it concerns none.</param>
/// <param name="Line">From 1; 0 when it concerns no line.</param>
/// <param name="Column">From 1; 0 when it concerns no column.</param>
/// <param name="Severity">Only <see cref="Severity.Error"/> fails the build.</param>
/// <param name="Code">The rule.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="HelpLink">The page about the rule.</param>
internal sealed record AuditDiagnostic(string? File, int Line, int Column, Severity Severity, string Code, string Message, string? HelpLink);

/// <summary>What a session has to say.</summary>
/// <param name="Diagnostics">What to log, worst first.</param>
/// <param name="Console">What to show, at most a screen.</param>
internal sealed record AuditOutcome(ImmutableArray<AuditDiagnostic> Diagnostics, ImmutableArray<string> Console);

/// <summary>Where a session notes what only a detailed build log shows.</summary>
internal interface IAuditLog
{
    /// <summary>Notes one line.</summary>
    void Trace(string message);
}

/// <summary>Audits, judges and reports once; knows nothing of MSBuild.</summary>
internal static class AuditSession
{
    /// <summary>What to say where there is no baseline.</summary>
    public const string HowToBegin =
        "QualityGates: no baseline yet, so nothing can fail. `dotnet build -t:InitBaseline` records today's debt; commit the file it writes.";

    private const int Limit = 600;

    /// <summary>
    /// Names everything the outcome of a session depends on, in a few milliseconds; null if that cannot be told.
    /// </summary>
    public static string? Fingerprint(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder().Append(typeof(AuditSession).Module.ModuleVersionId).Append(parameters);
        foreach (var path in Files(parameters.Root, output).Append(parameters.Config).Append(parameters.Baseline))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = new FileInfo(path);
            text.Append('\n').Append(path);
            if (file.Exists) text.Append(CultureInfo.InvariantCulture, $"|{file.Length}|{file.LastWriteTimeUtc.Ticks}");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Does what the parameters ask for; reports are written when it returns.</summary>
    public static AuditOutcome Run(AuditParameters parameters, OutputFolder output, IAuditLog log, CancellationToken cancellationToken)
    {
        if (Malformed(parameters.Config, "QG0001") is { } config) return new([config], []);
        if (Malformed(parameters.Baseline, "QG0003") is { } malformed) return new([malformed], []);
        var sizes = Measure(parameters.Root, output, cancellationToken);
        log.Trace($"{sizes.Count} files over {Limit} lines");
        var tolerated = File.Exists(parameters.Baseline) ? Tolerated(parameters.Baseline) : null;
        if (parameters.Mode is AuditMode.InitBaseline or AuditMode.UpdateBaseline) return WriteBaseline(parameters, sizes, tolerated);

        var verdict = sizes.Where(size => tolerated is not null && size.Value > tolerated.GetValueOrDefault(size.Key))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        var improved = tolerated?.Where(entry => sizes.GetValueOrDefault(entry.Key) < entry.Value).Select(entry => entry.Key) ?? [];
        output.Write("audit.json", JsonSerializer.Serialize(new { sizes, introduced = verdict, improved }));
        output.Write("report.md", string.Concat(sizes.Select(size => $"{size.Value} {size.Key}\n")));
        var console = improved.Select(path => $"improved: {path}; `dotnet build -t:UpdateBaseline` locks it in.");
        return new(
            [.. verdict.OrderByDescending(size => size.Value).Select(size => new AuditDiagnostic(
                Path.Combine(parameters.Root, size.Key), 1, 1, Severity.Error, "QG0101",
                $"{size.Key} has {size.Value} lines; the limit is {Math.Max(Limit, tolerated!.GetValueOrDefault(size.Key))}.", null))],
            [.. sizes.Select(size => $"{size.Value,7} {size.Key}").Take(20), .. console, .. tolerated is null ? [HowToBegin] : (string[])[]]);
    }

    private static AuditOutcome WriteBaseline(
        AuditParameters parameters, SortedDictionary<string, int> sizes, Dictionary<string, int>? tolerated)
    {
        if (parameters.Mode == AuditMode.InitBaseline && tolerated is not null)
            return new([new(parameters.Baseline, 1, 1, Severity.Error, "QG0003", "There is a baseline already; UpdateBaseline tightens it.", null)], []);
        var entries = new JsonObject();
        foreach (var (path, lines) in sizes)
        {
            var ceiling = tolerated is null ? lines : Math.Min(lines, tolerated.GetValueOrDefault(path));
            if (ceiling > Limit) entries[path] = new JsonObject { ["lines"] = ceiling };
        }

        File.WriteAllText(parameters.Baseline, new JsonObject { ["version"] = 1, ["QG0101"] = entries }.ToJsonString(new() { WriteIndented = true }) + "\n");
        return new([], [$"QualityGates: {parameters.Baseline} tolerates {entries.Count} files."]);
    }

    private static AuditDiagnostic? Malformed(string path, string code)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return null;
        }
        catch (JsonException malformed)
        {
            return new(path, (int)(malformed.LineNumber ?? 0) + 1, (int)(malformed.BytePositionInLine ?? 0) + 1, Severity.Error, code, malformed.Message, null);
        }
    }

    private static Dictionary<string, int> Tolerated(string baseline) =>
        JsonNode.Parse(File.ReadAllBytes(baseline))?["QG0101"]?.AsObject().ToDictionary(entry => entry.Key, entry => (int)entry.Value!["lines"]!) ?? [];

    private static SortedDictionary<string, int> Measure(string root, OutputFolder output, CancellationToken cancellationToken)
    {
        var sizes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in Files(root, output))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = File.Exists(path) ? File.ReadAllBytes(path) : [];
            var lines = content.AsSpan().Count((byte)'\n') + (content is [.., not (byte)'\n'] ? 1 : 0);
            if (lines > Limit) sizes[Path.GetRelativePath(root, path).Replace('\\', '/')] = lines;
        }

        return sizes;
    }

    private static IEnumerable<string> Files(string root, OutputFolder output)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", root, "ls-files", "-zco", "--exclude-standard"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        var files = git.ExitCode == 0
            ? listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(path => Path.Combine(root, path))
            : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(path => !IsBuilt(Path.GetRelativePath(root, path)));
        return files.Where(path => !output.Contains(path)).Order(StringComparer.Ordinal);
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is ".git" or "bin" or "obj" or "node_modules");
}
