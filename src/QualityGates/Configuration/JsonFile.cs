using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace QualityGates.Configuration;

/// <summary>
/// Reads a JSON file written by people: comments and trailing commas are welcome, every value keeps its place, and whatever is
/// wrong becomes a problem instead of an exception.
/// </summary>
internal static class JsonFile
{
    private static readonly JsonReaderOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>
    /// The object the file holds. A file that holds nothing, white space at most, is an empty object; so is one that could not be
    /// read, which adds to <paramref name="problems"/>.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="conflictFix">What to do about a file with conflict markers, one sentence.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static ConfigObject Parse(ReadOnlySpan<byte> bytes, string conflictFix, ProblemList problems)
    {
        var nothing = new ConfigObject(0, []);
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!IsText(bytes, problems) || bytes[start..].IndexOfAnyExcept(" \t\r\n"u8) < 0) return nothing;
        if (ConflictMarkers.Find(bytes) is { } conflict)
        {
            problems.Add(conflict, $"The file holds an unresolved merge conflict. {conflictFix}");
            return nothing;
        }

        var reader = new Utf8JsonReader(bytes[start..], Lenient);
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, start, problems);
            reader.Read();
            if (root is ConfigObject json) return json;
            problems.Add(root.Offset, $"The file must hold an object, {{ … }}, and holds {root.Description}.");
        }
        catch (JsonException exception)
        {
            problems.Add(OffsetOf(exception, bytes, start), $"The file is not valid JSON: {Sentence(exception)}");
        }

        return nothing;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            problems.Add(0, "The file is saved as UTF-16. Save it as UTF-8.");
        else if (!Utf8.IsValid(bytes))
            problems.Add(FirstInvalid(bytes), "The file is not valid UTF-8 from here on. Save it as UTF-8.");
        else if (bytes.IndexOf((byte)0) is >= 0 and var nul)
            problems.Add(nul, "The file holds a NUL byte here. Save it as UTF-8 text.");
        else
            return true;
        return false;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Span<char> scratch = stackalloc char[256];
        var at = 0;
        OperationStatus status;
        do
        {
            status = Utf8.ToUtf16(bytes[at..], scratch, out var read, out _, replaceInvalidSequences: false);
            at += read;
        }
        while (status == OperationStatus.DestinationTooSmall);
        return at;
    }

    private static ConfigNode ReadValue(ref Utf8JsonReader reader, int start, ProblemList problems)
    {
        var offset = start + (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, start, problems),
            JsonTokenType.StartArray => ReadArray(ref reader, start, problems),
            JsonTokenType.String => new ConfigText(offset, ReadText(ref reader, offset, problems)),
            JsonTokenType.Number => new ConfigNumber(offset, reader.TryGetInt32(out var number) ? number : null),
            JsonTokenType.True => new ConfigWord(offset, "true"),
            JsonTokenType.False => new ConfigWord(offset, "false"),
            _ => new ConfigWord(offset, "null"),
        };
    }

    private static ConfigObject ReadObject(ref Utf8JsonReader reader, int start, ProblemList problems)
    {
        var offset = start + (int)reader.TokenStartIndex;
        var members = ImmutableArray.CreateBuilder<ConfigMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = start + (int)reader.TokenStartIndex;
            var name = ReadText(ref reader, nameOffset, problems);
            if (!names.Add(name))
                problems.Add(nameOffset, $"The key {Quotation.Quote(name)} stands here a second time. Keep one of them.");
            reader.Read();
            members.Add(new ConfigMember(name, nameOffset, ReadValue(ref reader, start, problems)));
        }

        return new ConfigObject(offset, members.DrainToImmutable());
    }

    private static ConfigList ReadArray(ref Utf8JsonReader reader, int start, ProblemList problems)
    {
        var offset = start + (int)reader.TokenStartIndex;
        var items = ImmutableArray.CreateBuilder<ConfigNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue(ref reader, start, problems));
        return new ConfigList(offset, items.DrainToImmutable());
    }

    private static string ReadText(ref Utf8JsonReader reader, int offset, ProblemList problems)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            problems.Add(offset, "This text escapes one half of a surrogate pair. Write the character itself.");
            return "";
        }
    }

    /// <summary>The exception counts lines by <c>\n</c> and bytes within a line; a truncated file is wrong at its end.</summary>
    private static int OffsetOf(JsonException exception, ReadOnlySpan<byte> bytes, int start)
    {
        var offset = start;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var end = bytes[offset..].IndexOf((byte)'\n');
            if (end < 0) break;
            offset += end + 1;
        }

        return (int)Math.Min(offset + (exception.BytePositionInLine ?? 0), bytes.Length);
    }

    /// <summary>What the exception says, without its own way of naming the place.</summary>
    private static string Sentence(JsonException exception)
    {
        var place = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }
}
