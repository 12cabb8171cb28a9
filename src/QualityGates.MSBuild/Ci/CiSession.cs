using System.Text;
using QualityGates.Audits;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.MSBuild.Ci;

/// <summary>
/// Writes the files by which a host runs the gate and comments on pull requests. A file that is there and differs stays as it is, unless somebody
/// says otherwise: what would change is shown.
/// </summary>
internal sealed class CiSession(AuditParameters parameters)
{
    private const int LinesShown = 40;
    private const int LongestFile = 1_000;

    /// <summary>Writes them.</summary>
    public AuditOutcome Run()
    {
        var (asked, owners, overwrites) = parameters.Ci;
        var hosts = CiHostName.Of(asked, parameters.Root, out var problem);
        if ((problem ?? ProblemOf(owners)) is { } wrong) return AuditOutcome.Error(ToolRules.InvalidConfiguration, Markdown.Visible(wrong));
        try
        {
            var files = new CiPlan(parameters.Root, hosts, owners, BaselineName()).Files().ToList();
            var lines = new List<string> { $"QualityGates, for {string.Join(", ", hosts)}:" };
            foreach (var file in files) lines.AddRange(Take(file, overwrites));
            if (owners.Length == 0) lines.Add("  Who has to agree where the gate is loosened? -p:QualityGatesOwners=@owner writes it into CODEOWNERS.");
            lines.Add("  Then 'dotnet build -t:Doctor' says, in a run of the pipeline, how far publishing goes.");
            return new AuditOutcome([], [.. lines.Select(Markdown.Visible)]);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return AuditOutcome.Error(
                ToolRules.InvalidConfiguration, Markdown.Visible($"A file cannot be read or written: {unwritable.Message.TrimEnd('.')}. What was written before it stays; git status shows it."));
        }
    }

    /// <summary>The name of the baseline as git sees it; the usual one where it is none of the repository.</summary>
    private string BaselineName()
    {
        var name = Path.GetRelativePath(parameters.Root, parameters.Baseline).Replace(Path.DirectorySeparatorChar, '/');
        return name.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Any(char.IsWhiteSpace) ? "qualitygates.baseline.json" : name;
    }

    /// <summary>Each owner is a team, a person or an address of mail; anything else would make CODEOWNERS invalid, or say something else in it.</summary>
    private static string? ProblemOf(string owners) =>
        owners.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(static owner =>
            !owner.Contains('@', StringComparison.Ordinal) || owner.Any(static character => char.IsControl(character) || character == '#')) is { } wrong
            ? $"QualityGatesOwners has '{wrong}', which is no owner: @person, @organization/team, or an address of mail, separated by blanks."
            : null;

    private IEnumerable<string> Take(CiFile file, bool overwrites)
    {
        var path = Path.Combine(parameters.Root, file.Path);
        if (new FileInfo(path).LinkTarget is not null) return [$"  {file.Path}: is a link, left alone"];
        if (file.IsUnchanged) return [$"  {file.Path}: unchanged"];
        if (file.Before is { } before && !file.IsAddition && !overwrites)
            return [$"  {file.Path}: left as it is; -p:QualityGatesOverwrite=true would change", .. Difference(before, file.After)];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.WriteIfChanged(path, Encoding.UTF8.GetBytes(file.After));
        return file.Before is { } old ? [$"  {file.Path}: {(file.IsAddition ? "added" : "overwritten")}", .. Difference(old, file.After)] : [$"  {file.Path}: new"];
    }

    private static List<string> Difference(string before, string after)
    {
        if (before.Count(static character => character == '\n') > LongestFile) return ["    all of it"];
        var lines = LineDifference.Of(before, after).Select(static line => $"    {line}").ToList();
        return lines.Count <= LinesShown ? lines : [.. lines.Take(LinesShown), $"    … and {Figure.Of(lines.Count - LinesShown, "more line")}"];
    }
}
