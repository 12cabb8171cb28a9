using System.Collections.Immutable;
using QualityGates.Codebases.Resolution;
using QualityGates.Languages.Guides;

namespace QualityGates.Codebases.Guides;

/// <summary>Which ports the files of a folder set: samples of <c>.env</c>, and compose files.</summary>
internal sealed class PortSettings(SourceTree files, ComposeFiles compose)
{
    private static readonly string[] Samples = [".env.example", ".env.sample", ".env.template"];

    private readonly Dictionary<string, ImmutableArray<(string Service, SetPort Port)>> _read = new(StringComparer.Ordinal);

    /// <summary>The ports of a service that the files of a folder set, in order of file.</summary>
    public IEnumerable<SetPort> Of(string service, string folder) => In(folder).Where(set => set.Service == service).Select(static set => set.Port);

    private ImmutableArray<(string Service, SetPort Port)> In(string folder)
    {
        if (_read.TryGetValue(folder, out var ports)) return ports;
        var found = ImmutableArray.CreateBuilder<(string, SetPort)>();
        foreach (var name in Samples) AddSample(ManifestTexts.Within(folder, name), found);
        foreach (var file in files.FilesIn(folder))
        {
            var path = files.PathOf(file);
            if ((path.FileName.StartsWith("docker-compose") || path.FileName.StartsWith("compose.")) && files.IsJudged(file)) AddCompose(path.Value, found);
        }

        return _read[folder] = found.ToImmutable();
    }

    private void AddSample(string path, ImmutableArray<(string, SetPort)>.Builder found)
    {
        if (files.TextAt(path) is not { } text) return;
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).Trim();
            var equals = line.IndexOf('=');
            if (equals <= 0 || line[0] == '#') continue;
            var variable = line[..equals].TrimEnd();
            if (KnownServices.OfVariable(variable) is { } service && PortLine.Leading(line[(equals + 1)..].Trim("\"' ")) is > 0 and var port)
                found.Add((service, new SetPort(variable.ToString(), port, path, number)));
        }
    }

    private void AddCompose(string path, ImmutableArray<(string, SetPort)>.Builder found)
    {
        foreach (var service in compose.Of(path) ?? [])
            foreach (var port in service.Ports)
                if ((KnownServices.OfVariable(port.Variable) ?? KnownServices.OfName(service.Name)) is { } known) found.Add((known, port));
    }
}
