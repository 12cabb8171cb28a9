using QualityGates.Languages.Lines;

namespace QualityGates.Languages.Table;

/// <summary>One row of the table: a language and how its files are known. Lists are separated by spaces.</summary>
/// <param name="Language">The language.</param>
/// <param name="Extensions">Without their first dot, compared without case; <c>blade.php</c> wins over <c>php</c>.</param>
/// <param name="Names">Whole file names, compared with case.</param>
/// <param name="Interpreters">Programs that a shebang may call, without version.</param>
internal sealed record LanguageRow(Language Language, string Extensions, string Names, string Interpreters)
{
    /// <summary>A language whose lines the table-driven scanner counts.</summary>
    public LanguageRow(
        string name, LanguageKind kind, IReadOnlyList<Construct> syntax,
        string extensions, string names = "", string interpreters = "")
        : this(new Language(name, kind, new LineScanner(syntax).Scan), extensions, names, interpreters)
    {
    }

    /// <summary>A language with a scanner of its own.</summary>
    public LanguageRow(
        string name, LanguageKind kind, ScanSource scan,
        string extensions, string names = "", string interpreters = "")
        : this(new Language(name, kind, scan), extensions, names, interpreters)
    {
    }
}
