using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies;

/// <summary>The files or packages that somebody means.</summary>
/// <param name="Words">What they are, in words: <c>component apps/main (344 files)</c>.</param>
/// <param name="Nodes">Their numbers, ascending; never empty.</param>
public sealed record MeantNodes(string Words, ImmutableArray<int> Nodes);

/// <summary>Finds what somebody means by a path, a folder, a pattern, the name of a component or of a package.</summary>
internal sealed class NodeSearch(DependencyModel model)
{
    private const int Suggested = 5;

    private readonly DependencyGraph _graph = model.Graph;

    /// <summary>What is meant; null if nothing has that name.</summary>
    public MeantNodes? Find(string wanted)
    {
        wanted = Clean(wanted);
        if (wanted.Length == 0) return null;
        return Component(wanted) ?? File(wanted) ?? Package(wanted) ?? Pattern(wanted);
    }

    /// <summary>What somebody may have meant by a name that is none, nearest first.</summary>
    public ImmutableArray<string> Suggest(string wanted)
    {
        wanted = Clean(wanted);
        var known = model.Components.Components.Select(static component => component.Name).Concat(_graph.Packages)
            .Concat(Enumerable.Range(0, _graph.Files.Count).Select(_graph.NameOf)).Distinct(StringComparer.Ordinal).ToList();
        var core = wanted.Trim('*', '/');
        var containing = core.Length < 2 ? [] : known.Where(name => HasPart(name, core));
        var nearest = NearestName.Find(wanted, known) ?? NearestName.Find(core, known.Select(LastPart));
        var nearly = known.Where(name => name == nearest || LastPart(name) == nearest);
        return [.. containing.Concat(nearly).Distinct(StringComparer.Ordinal).Take(Suggested)];
    }

    private static string Clean(string wanted)
    {
        wanted = wanted.Trim().Replace('\\', '/');
        return wanted.StartsWith("./", StringComparison.Ordinal) ? wanted[2..] : wanted;
    }

    private MeantNodes? Component(string wanted)
    {
        var number = -1;
        for (var i = 0; i < model.Components.Components.Length && number < 0; i++)
            if (model.Components.Components[i].Name == wanted) number = i;
        if (number < 0) return null;
        var files = Files(file => model.Components.Of(file) == number);
        return files.IsEmpty ? null : new MeantNodes($"component {wanted} ({Figure.Of(files.Length, "file")})", files);
    }

    private MeantNodes? File(string wanted)
    {
        if (_graph.Files.Find(wanted) is >= 0 and var file) return new MeantNodes(wanted, [file]);
        var folder = wanted.TrimEnd('/');
        if (folder.Length == 0 || !_graph.Files.HasFolder(folder)) return null;
        var files = Files(file => _graph.NameOf(file).StartsWith(folder + '/', StringComparison.Ordinal));
        return files.IsEmpty ? null : new MeantNodes($"folder {folder} ({Figure.Of(files.Length, "file")})", files);
    }

    private MeantNodes? Package(string wanted)
    {
        var packages = Packages(name => name == wanted);
        // The kind may be left out where that leaves no doubt.
        if (packages.IsEmpty && !wanted.Contains('*', StringComparison.Ordinal)) packages = Packages(name => name.EndsWith(':' + wanted, StringComparison.Ordinal));
        return packages is [var only] ? new MeantNodes($"package {_graph.NameOf(only)}", packages) : null;
    }

    private MeantNodes? Pattern(string wanted)
    {
        if (!Glob.TryParse(wanted, out var glob, out _)) return null;
        var files = Files(file => glob.IsMatch(_graph.Files.PathOf(file)));
        var packages = Packages(name => glob.IsMatch(name));
        if (files.IsEmpty && packages.IsEmpty) return null;
        var words = (files.Length, packages.Length) switch
        {
            (1, 0) => _graph.NameOf(files[0]),
            (0, 1) => $"package {_graph.NameOf(packages[0])}",
            (var some, 0) => $"{wanted} ({Figure.Of(some, "file")})",
            (0, var some) => $"{wanted} ({Figure.Of(some, "package")})",
            (var one, var other) => $"{wanted} ({Figure.Of(one, "file")}, {Figure.Of(other, "package")})",
        };
        return new MeantNodes(words, [.. files, .. packages]);
    }

    private ImmutableArray<int> Files(Func<int, bool> isMeant) => [.. Enumerable.Range(0, _graph.Files.Count).Where(isMeant)];

    private ImmutableArray<int> Packages(Func<string, bool> isMeant) =>
        [.. Enumerable.Range(_graph.Files.Count, _graph.Packages.Length).Where(node => isMeant(_graph.NameOf(node)))];

    /// <summary>Whether a name has a part that begins so: <c>Glob</c> in <c>src/Text/GlobProgram.cs</c>, and not in <c>noglob.ts</c>.</summary>
    private static bool HasPart(string name, string begin)
    {
        for (var at = -1; (at = name.IndexOf(begin, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1])) return true;
        return false;
    }

    private static string LastPart(string name) => name[(name.LastIndexOfAny(['/', ':']) + 1)..];
}
