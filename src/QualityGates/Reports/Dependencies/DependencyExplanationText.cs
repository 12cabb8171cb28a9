using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>An explanation of a dependency as plain lines for a terminal.</summary>
internal sealed class DependencyExplanationText
{
    private const int ImportsShown = 15;

    private readonly DependencyExplanation _explanation;
    private readonly DependencyGraph _graph;
    private readonly List<string> _lines = [];

    private DependencyExplanationText(DependencyExplanation explanation) =>
        (_explanation, _graph) = (explanation, explanation.Model.Graph);

    /// <summary>The lines, without line ends.</summary>
    public static ImmutableArray<string> Lines(DependencyExplanation explanation)
    {
        var text = new DependencyExplanationText(explanation);
        text.Write();
        return [.. text._lines.Select(Markdown.Visible)];
    }

    private void Write()
    {
        _lines.Add($"{_explanation.From.Words} -> {_explanation.To.Words}");
        AddRules();
        AddImports();
        AddWayBack();
    }

    private void AddRules()
    {
        var (rules, imports) = _explanation.Rules;
        var objecting = rules.Count(static rule => !rule.Objections.IsEmpty);
        Add("may it", rules.IsEmpty ? "yes: no rule of qualitygates.json speaks about it"
            : objecting == 0 ? $"yes: {Figure.Of(rules.Length, "rule speaks", "rules speak")} about it, none objects"
            : $"no: {Figure.Of(objecting, "rule objects", "rules object")}");
        foreach (var (rule, objections) in rules)
        {
            _lines.Add($"    {(objections.IsEmpty ? "allowed by" : "against")} '{rule.Name}' ({rule.Demand.Rule.Id} {rule.Demand.Rule.Title}): "
                + $"{rule.Because}{(rule.Decision is { } decision ? $" ({decision})" : "")}");
            if (objections.IsEmpty) continue;
            if (objections.Length > 1) _lines.Add($"      {Figure.Of(objections.Length)} objections to {Figure.Of(imports)} imports, real and possible ones, such as:");
            _lines.Add($"      {objections[0]}");
        }
    }

    private void AddImports()
    {
        var direct = _explanation.Direct;
        if (!direct.IsEmpty)
        {
            var files = direct.Select(static edge => edge.From).Distinct().Count();
            Add("does it", $"yes: {Figure.Of(files, "file")} with {Figure.Of(direct.Sum(static edge => edge.Sites.Length), "import")}");
            AddLinks(direct);
        }
        else if (!_explanation.Way.IsEmpty)
        {
            Add("does it", $"not directly; the shortest way has {Figure.Of(_explanation.Way.Length, "link")}");
            AddLinks(_explanation.Way);
        }
        else
        {
            Add("does it", "no, not by any way");
        }
    }

    /// <summary>Whoever asks before an edit learns here what the edit would close.</summary>
    private void AddWayBack()
    {
        if (_explanation.WayBack.IsEmpty)
        {
            Add("way back", "none: no cycle");
            return;
        }

        var so = _explanation.Way.IsEmpty ? "an import from the first to the second can close a cycle" : "each reaches the other one";
        Add("way back", $"the shortest has {Figure.Of(_explanation.WayBack.Length, "link")}; {so}");
        AddLinks(_explanation.WayBack);
    }

    private void AddLinks(ImmutableArray<Dependency> links)
    {
        foreach (var link in links.Take(ImportsShown))
        {
            var (names, phase) = (ImportedNames.Few(link), ChangeRows.PhaseOf(link.Phase));
            string[] remarks = [.. ((string[])[names, phase]).Where(static remark => remark.Length > 0)];
            _lines.Add($"    {_graph.NameOf(link.From)}({link.Line}) -> {_graph.NameOf(link.To)}{(remarks.Length > 0 ? $": {string.Join("; ", remarks)}" : "")}");
        }

        if (links.Length > ImportsShown) _lines.Add($"    … and {Figure.Of(links.Length - ImportsShown)} more");
    }

    private void Add(string label, string text) => _lines.Add($"  {label,-12} {text}");
}
