using System.Collections.Immutable;

namespace QualityGates.Configuration;

/// <summary>
/// <c>qualitygates.json</c> as a tree that knows where everything stands. It does not know the audits: each reads its own
/// section, and what nobody asked for is a typo.
/// </summary>
internal sealed class ConfigFile
{
    private const string ConflictFix = "Resolve it, and run the build again.";

    private readonly ProblemList _problems = new();
    private readonly ReadOnlyMemory<byte> _bytes;

    private ConfigFile(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var json = JsonFile.Parse(bytes.Span, ConflictFix, _problems);
        Root = new ConfigSection(json, "", _problems);
        Places = new FilePlaces(json, bytes);
    }

    /// <summary>The whole file. Empty when the file is missing, is empty, or is no JSON.</summary>
    public ConfigSection Root { get; }

    /// <summary>Where its keys stand.</summary>
    public FilePlaces Places { get; }

    /// <summary>Reads a file; no bytes are a file that says nothing.</summary>
    public static ConfigFile Parse(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>
    /// Everything that is wrong, in the order of the file. To be called once, when every section was read: the keys nobody asked
    /// for are unknown.
    /// </summary>
    public ImmutableArray<ConfigProblem> Finish()
    {
        Root.ReportUnknownKeys();
        return _problems.Locate(_bytes.Span);
    }
}
