using QualityGates.Facts;

namespace QualityGates.Languages;

/// <summary>What a language is for; limits differ by it.</summary>
public enum LanguageKind
{
    /// <summary>Code that runs: C#, Python, shell, SQL.</summary>
    Programming,
    /// <summary>Structure and style of pages: HTML, CSS, Razor.</summary>
    Markup,
    /// <summary>Data and configuration: JSON, YAML, XML, CSV.</summary>
    Data,
    /// <summary>Text for people: Markdown, plain text.</summary>
    Prose,
}

/// <summary>
/// Walks one file from its first byte to its last, once: marks its lines in <see cref="FactBuilder.Lines"/> and reports
/// declarations, imports and problems. It must end on any input, allocate only for what it reports, and never throw for bad source.
/// </summary>
internal delegate void ScanSource(ReadOnlySpan<byte> source, FactBuilder facts);

/// <summary>One row of the language table.</summary>
/// <param name="Name">Its usual name, as shown in reports.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Scan">How its files are walked.</param>
internal sealed record Language(string Name, LanguageKind Kind, ScanSource Scan);
