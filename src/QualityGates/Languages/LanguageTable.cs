using System.Buffers;
using System.Text;
using QualityGates.Languages.Table;
using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>Every language known here, and how a file's language is told from its name and its first bytes.</summary>
/// <remarks>
/// In this order: whole name, two-part extension, extension (where two languages share one, the first bytes decide), the part
/// before the first dot (<c>Dockerfile.dev</c>), the same again without a backup suffix, the shebang, an XML declaration;
/// else <c>Text</c>.
/// </remarks>
internal static class LanguageTable
{
    /// <summary>How many bytes of a file can matter to its language.</summary>
    public const int Reach = 1_024;

    /// <summary>Suffixes that say nothing about the language of the name before them.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LookedThrough = new HashSet<string>(
        ["backup", "bak", "orig", "old", "example", "sample", "template", "tmpl", "dist"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, Language>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Index(row => row.Names, StringComparer.Ordinal);

    private static readonly Dictionary<string, Language>.AlternateLookup<ReadOnlySpan<char>> ByExtension =
        Index(row => row.Extensions, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Language>.AlternateLookup<ReadOnlySpan<char>> ByInterpreter =
        Index(row => row.Interpreters, StringComparer.Ordinal);

    private static readonly Dictionary<string, SharedExtension>.AlternateLookup<ReadOnlySpan<char>> SharedExtensions =
        SharedExtension.All(Named).ToDictionary(shared => shared.Extension, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Language Xml = Named("XML");

    /// <summary>The language of text of which nothing better is known.</summary>
    public static readonly Language Text = Named("Text");

    private static Dictionary<string, LanguageKind> Kinds => field ??=
        Rows.ToDictionary(row => row.Language.Name, row => row.Language.Kind, StringComparer.Ordinal);

    /// <summary>The rows, family by family.</summary>
    public static IReadOnlyList<LanguageRow> Rows => field ??=
    [
        .. StructuredLanguages.Rows, .. CLikeLanguages.Rows, .. ScriptLanguages.Rows,
        .. OtherLanguages.Rows, .. MarkupLanguages.Rows, .. DataLanguages.Rows,
    ];

    /// <summary>Every language, in ordinal order of name.</summary>
    public static IReadOnlyList<Language> All => field ??=
        [.. Rows.Select(row => row.Language).OrderBy(language => language.Name, StringComparer.Ordinal)];

    /// <summary>What a language of the table is for.</summary>
    /// <param name="name">A <see cref="Language.Name"/>.</param>
    public static LanguageKind KindOf(string name) => Kinds[name];

    /// <summary>Whether some language has this extension.</summary>
    /// <param name="extension">Without its dot, in any case.</param>
    public static bool IsExtension(ReadOnlySpan<char> extension) => ByExtension.ContainsKey(extension);

    /// <summary>The language of a file.</summary>
    /// <param name="path">Where it is; only its name and its folder's name matter.</param>
    /// <param name="head">Its first bytes; no more than <see cref="Reach"/> are looked at.</param>
    public static Language Find(RepoPath path, ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, Reach)];
        var name = path.FileName;
        do
        {
            if (FindByName(name, path, head) is { } language) return language;
        }
        while (TryLookThrough(ref name));

        if (Shebang.Interpreter(head, out var program) && FindByInterpreter(program) is { } script) return script;
        return head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<?xml"u8) ? Xml : Text;
    }

    private static Language? FindByName(ReadOnlySpan<char> name, RepoPath path, ReadOnlySpan<byte> head)
    {
        if (ByName.TryGetValue(name, out var language)) return language;
        var dot = name.LastIndexOf('.');
        if (dot < 0) return null;
        var extension = name[(dot + 1)..];
        var twoParts = name[(name[..dot].LastIndexOf('.') + 1)..];
        if (twoParts.Length < name.Length && ByExtension.TryGetValue(twoParts, out language)) return language;
        if (ByExtension.TryGetValue(extension, out language))
            return SharedExtensions.TryGetValue(extension, out var shared) && shared.IsOther(path, head) ? shared.Other : language;
        return LookedThrough.Contains(extension) ? null : FindByFirstPart(name);
    }

    /// <summary>Finds <c>Dockerfile.dev</c> and <c>.env.production</c> by what stands before the second part.</summary>
    private static Language? FindByFirstPart(ReadOnlySpan<char> name)
    {
        var dot = name[1..].IndexOf('.') + 1;
        return dot > 0 && ByName.TryGetValue(name[..dot], out var language) ? language : null;
    }

    /// <summary>Takes a suffix off that says nothing: <c>launcher.py.backup</c>, <c>main.c~</c>, <c>.env.example</c>.</summary>
    private static bool TryLookThrough(ref ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (name.EndsWith('~')) name = name[..^1];
        else if (dot > 0 && LookedThrough.Contains(name[(dot + 1)..])) name = name[..dot];
        else return false;
        return name.Length > 0;
    }

    /// <summary>Finds a program, with its version taken off if need be: <c>python3.11</c> is <c>python</c>.</summary>
    private static Language? FindByInterpreter(ReadOnlySpan<byte> program)
    {
        Span<char> name = stackalloc char[Shebang.LongestInterpreter];
        if (Ascii.ToUtf16(program, name, out var length) != OperationStatus.Done) return null;
        if (ByInterpreter.TryGetValue(name[..length], out var language)) return language;
        return ByInterpreter.TryGetValue(name[..length].TrimEnd("0123456789.-"), out language) ? language : null;
    }

    private static Language Named(string name) => Rows.First(row => row.Language.Name == name).Language;

    private static Dictionary<string, Language>.AlternateLookup<ReadOnlySpan<char>> Index(
        Func<LanguageRow, string> column, StringComparer comparer)
    {
        var index = new Dictionary<string, Language>(512, comparer);
        foreach (var row in Rows)
            foreach (var key in column(row).Split(' ', StringSplitOptions.RemoveEmptyEntries)) index.Add(key, row.Language);
        return index.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
