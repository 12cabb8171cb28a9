using QualityGates.Languages.Table;
using QualityGates.Text;

namespace QualityGates.Languages;

/// <summary>Every language known here, and how a file's language is told from its name and its first bytes.</summary>
/// <remarks>
/// In this order: whole name, two-part extension, extension (where two languages share one, the first bytes decide), the part
/// before the first dot (<c>Dockerfile.dev</c>), the same again without a backup suffix, the shebang, an XML declaration; else <c>Text</c>.
/// </remarks>
internal static class LanguageTable
{
    /// <summary>How many bytes of a file can matter to its language.</summary>
    public const int Reach = 1_024;

    private static readonly LanguageRow[] _rows =
    [
        .. StructuredLanguages.Rows, .. CLikeLanguages.Rows, .. ScriptLanguages.Rows, .. OtherLanguages.Rows, .. MarkupLanguages.Rows, .. DataLanguages.Rows,
    ];

    private static readonly Dictionary<string, Language> _names = Index(row => row.Names, StringComparer.Ordinal);
    private static readonly Dictionary<string, Language> _extensions = Index(row => row.Extensions, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, Language> _interpreters = Index(row => row.Interpreters, StringComparer.Ordinal);
    private static readonly Dictionary<string, SharedExtension> _shared = SharedExtension.All(ByName).ToDictionary(one => one.Extension, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookedThrough =
        new HashSet<string>(["backup", "bak", "orig", "old", "example", "sample", "template", "tmpl", "dist"], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, Language>.AlternateLookup<ReadOnlySpan<char>> _byName = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, Language>.AlternateLookup<ReadOnlySpan<char>> _byExtension = _extensions.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, Language>.AlternateLookup<ReadOnlySpan<char>> _byInterpreter = _interpreters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, SharedExtension>.AlternateLookup<ReadOnlySpan<char>> _byShared = _shared.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Language _xml = ByName("XML");

    /// <summary>Every language, in ordinal order of name.</summary>
    public static IReadOnlyList<Language> All => field ??= [.. _rows.Select(row => row.Language).OrderBy(language => language.Name, StringComparer.Ordinal)];

    /// <summary>Text of which nothing better is known.</summary>
    public static Language Text { get; } = ByName("Text");

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

        if (Shebang.Interpreter(head, out var interpreter) && FindByInterpreter(interpreter) is { } script) return script;
        return head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<?xml"u8) ? _xml : Text;
    }

    private static Language? FindByName(ReadOnlySpan<char> name, RepoPath path, ReadOnlySpan<byte> head)
    {
        if (_byName.TryGetValue(name, out var language)) return language;
        var dot = name.LastIndexOf('.');
        if (dot < 0) return null;
        var second = name[..dot].LastIndexOf('.');
        if (second >= 0 && _byExtension.TryGetValue(name[(second + 1)..], out language)) return language;
        var extension = name[(dot + 1)..];
        if (_byExtension.TryGetValue(extension, out language))
            return _byShared.TryGetValue(extension, out var shared) && shared.IsOther(path, head) ? shared.Other : language;
        if (_lookedThrough.Contains(extension)) return null;
        var family = name[(name[0] == '.' ? 1 : 0)..].IndexOf('.') + (name[0] == '.' ? 1 : 0);
        return family > 0 && _byName.TryGetValue(name[..family], out language) ? language : null;
    }

    /// <summary>Takes a suffix off that says nothing about the language: <c>launcher.py.backup</c>, <c>main.c~</c>, <c>.env.example</c>.</summary>
    private static bool TryLookThrough(ref ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (name.EndsWith('~')) name = name[..^1];
        else if (dot > 0 && _lookedThrough.Contains(name[(dot + 1)..])) name = name[..dot];
        else return false;
        return name.Length > 0;
    }

    /// <summary>Finds a program with its version taken off: <c>python3.11</c> is <c>python</c>.</summary>
    private static Language? FindByInterpreter(ReadOnlySpan<byte> program)
    {
        Span<char> name = stackalloc char[Shebang.LongestInterpreter];
        if (!System.Text.Ascii.ToUtf16(program, name, out var length).Equals(System.Buffers.OperationStatus.Done)) return null;
        if (_byInterpreter.TryGetValue(name[..length], out var language)) return language;
        return _byInterpreter.TryGetValue(name[..length].TrimEnd("0123456789.-"), out language) ? language : null;
    }

    private static Language ByName(string name) => Array.Find(_rows, row => row.Language.Name == name)!.Language;

    private static Dictionary<string, Language> Index(Func<LanguageRow, string> column, StringComparer comparer)
    {
        var index = new Dictionary<string, Language>(512, comparer);
        foreach (var row in _rows)
            foreach (var key in column(row).Split(' ', StringSplitOptions.RemoveEmptyEntries)) index.Add(key, row.Language);
        return index;
    }
}
