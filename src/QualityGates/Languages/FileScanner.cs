using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QualityGates.Facts;
using QualityGates.Languages.Markdown;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>Turns one file's bytes into what it says: the way from a snapshot to facts.</summary>
internal static class FileScanner
{
    /// <summary>The language of files that are not text.</summary>
    public const string Binary = "Binary";

    /// <summary>Scans a whole file: decodes it, finds its language, walks it, and says whether it is to be judged.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="facts">The worker's builder; it is reset first.</param>
    public static FileFacts Scan(RepoPath path, ReadOnlySpan<byte> content, FactBuilder facts) => Scan(path, content, facts, withDocuments: true);

    /// <summary>The same without reading what documents say, for whoever does not ask for it: that costs most of all.</summary>
    /// <inheritdoc cref="Scan(RepoPath, ReadOnlySpan{byte}, FactBuilder)" path="/param"/>
    public static FileFacts ScanWithoutDocuments(RepoPath path, ReadOnlySpan<byte> content, FactBuilder facts) =>
        Scan(path, content, facts, withDocuments: false);

    private static FileFacts Scan(RepoPath path, ReadOnlySpan<byte> content, FactBuilder facts, bool withDocuments)
    {
        facts.Reset();
        if (TextEncoding.Wide(content) is { } encoding) return ScanWide(path, content, encoding, facts, withDocuments);
        if (TextEncoding.IsBinary(content)) return NotText(content.Length);
        var invalid = TextEncoding.FirstInvalidLine(content);
        if (invalid > 0) AddInvalid(facts, invalid, Encoding.UTF8);
        return ScanText(path, content, facts, withDocuments);
    }

    /// <summary>Counts the lines of a file too large to be parsed, in pieces: blank lines, and all others as code.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="stream">Its content from the first byte.</param>
    /// <param name="length">Its size in bytes.</param>
    public static FileFacts ScanLarge(RepoPath path, Stream stream, long length)
    {
        using var count = new LargeFile(stream);
        if (count.IsBinary) return NotText(length);
        var language = LanguageTable.Find(path, count.Head);
        var exclusion = Exclusions.ByPath(path);
        if (exclusion == Exclusion.None && GeneratedHeader.IsIn(count.Head)) exclusion = Exclusion.Generated;
        var problem = new ScanProblem(ScanProblemKind.TooLarge, 0, TooLarge(length));
        return new FileFacts(language.Name, count.Lines(), length, exclusion, [], [], [problem]);
    }

    private static FileFacts ScanText(RepoPath path, ReadOnlySpan<byte> text, FactBuilder facts, bool withDocuments)
    {
        var isPointer = LfsPointer.Is(text);
        var language = isPointer ? LanguageTable.Text : LanguageTable.Find(path, text);
        language.Scan(text, facts);
        var exclusion = isPointer ? Exclusion.LfsPointer : Exclusions.ByPath(path);
        if (exclusion == Exclusion.None) exclusion = ForeignText.ByText(path, text);
        var found = facts.Build(language.Name, text, exclusion);
        if (Manifest.Is(path, text)) found = found with { Manifest = text.ToArray() };
        if (IsProgram(language, text)) found = found with { IsProgram = true };
        if (withDocuments && language.Name == "Markdown" && exclusion == Exclusion.None) found = WithDocument(found, text);
        if (exclusion != Exclusion.None || WaiverText.Find(text) < 0) return found;
        return found with { Waivers = Waivers(language, text, found, facts) };
    }

    private static FileFacts WithDocument(FileFacts found, ReadOnlySpan<byte> text)
    {
        var document = MarkdownReader.Read(text, out var problem);
        return found with { Document = document, Problems = problem is null ? found.Problems : found.Problems.Add(problem) };
    }

    private static bool IsProgram(Language language, ReadOnlySpan<byte> text) =>
        text.StartsWith("#!"u8) || (language.Name == "Python" && text.IndexOf("__main__"u8) >= 0);

    /// <summary>Reads a file once more, to see which of the text that looks like waivers stands in comments.</summary>
    private static ImmutableArray<Waiver> Waivers(Language language, ReadOnlySpan<byte> text, FileFacts found, FactBuilder facts)
    {
        var reading = new CloseReading();
        facts.Reset();
        facts.Closely = reading;
        language.Scan(text, facts);
        facts.Closely = null;
        return WaiverReader.Read(text, reading, found.Declarations);
    }

    private static FileFacts ScanWide(
        RepoPath path, ReadOnlySpan<byte> content, Encoding encoding, FactBuilder facts, bool withDocuments)
    {
        var decoded = encoding.GetString(content[encoding.Preamble.Length..]);
        var text = Encoding.UTF8.GetBytes(decoded);
        if (TextEncoding.IsBinary(text)) return NotText(content.Length);
        var invalid = decoded.IndexOf('\uFFFD');
        if (invalid >= 0) AddInvalid(facts, decoded.AsSpan(0, invalid).Count('\n') + 1, encoding);
        return ScanText(path, text, facts, withDocuments) with { Bytes = content.Length };
    }

    private static void AddInvalid(FactBuilder facts, int line, Encoding encoding) =>
        facts.AddProblem(ScanProblemKind.Encoding, line, $"The bytes from here on are not valid {encoding.WebName.ToUpperInvariant()}; they were read as they are.");

    private static FileFacts NotText(long length) => new(Binary, default, length, Exclusion.Binary, [], [], []);

    private static string TooLarge(long length) => string.Create(
        CultureInfo.InvariantCulture, $"The file has {length / 1e6:0.0} MB, more than is parsed; only its lines were counted.");
}
