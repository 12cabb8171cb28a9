using QualityGates.Audits.Monoliths;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The section about files that are both large and often changed.</summary>
internal static class HotspotTable
{
    /// <summary>What the columns about change are called.</summary>
    public static string[] Heads { get; } = [$"Changes ({Hotspot.Days} days)", "Hotspot"];

    /// <summary>The section, or why there is none.</summary>
    public static IEnumerable<string> Of(MonolithReport monoliths)
    {
        if (monoliths.Hotspots is not { } hotspots)
        {
            yield return "> How often each file changes is not known here, so there are no hotspots. `dotnet build -t:Audit` finds them in a "
                + "git repository that has its history (one that is not shallow).";
            yield return "";
            yield break;
        }

        yield return "## Hotspots";
        yield return "";
        yield return $"Large files that change often: lines × commits of the {Hotspot.Days} days before the newest one, merges aside. "
            + "A split pays off here first.";
        yield return "";
        if (hotspots.IsEmpty) yield return "None: no file of code was changed in that time.";
        else
        {
            yield return Markdown.Row(["File", "Lines", .. Heads]);
            yield return "|:--|--:|--:|--:|";
            foreach (var hotspot in hotspots)
            {
                yield return Markdown.Row(
                    Markdown.Code(hotspot.File.Path.Value), Figure.Of(hotspot.File.Facts.Lines.Physical), Figure.Of(hotspot.Changes),
                    Figure.Of(hotspot.Weight));
            }
        }

        yield return "";
    }
}
