using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Languages.Guides;

/// <summary>
/// Reads what a Markdown document tells people to type, and which ports and versions it names. It goes line by line and looks closely
/// only at blocks of commands and at the few lines of prose that can matter, because most documents have neither. Markdig is not asked:
/// here a row of a table, an item and a line of prose are the same, and a block counts wherever it stands.
/// </summary>
internal ref struct GuideReader
{
    /// <summary>So much of a command that goes on from line to line is read, in UTF-16 characters.</summary>
    private const int LongestCommand = 10_000;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    /// <summary>What blocks of commands say that they hold.</summary>
    private static readonly WordTable Shells = WordTable.Of(
        "bash sh shell zsh console shellsession shell-session terminal powershell ps1 pwsh ps cmd bat batch dos fish commandline sh-session");

    private readonly CommandReader _commands = new();
    private readonly ImmutableArray<StatedPort>.Builder _ports = ImmutableArray.CreateBuilder<StatedPort>();
    private readonly ImmutableArray<StatedVersion>.Builder _versions = ImmutableArray.CreateBuilder<StatedVersion>();
    private readonly PortTable _table = new();
    private ReadOnlySpan<byte> _fence;
    private BlockKind _block;
    private string _hereEnd = "";
    private string _continued = "";
    private int _continuedLine;
    private int _line;
    private bool _isCommentedOut;

    private GuideReader(bool _) { }

    private enum BlockKind
    {
        /// <summary>Prose.</summary>
        None,
        /// <summary>Commands.</summary>
        Shell,
        /// <summary>A block that may hold commands, since it does not say what it holds.</summary>
        Unnamed,
        /// <summary>Anything else.</summary>
        Other,
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The whole of it, as UTF-8.</param>
    /// <returns>What it says; null where that is nothing.</returns>
    public static GuideFacts? Read(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        var reader = new GuideReader(true);
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            reader._line++;
            reader.ReadLine((end < 0 ? text : text[..end]).TrimEnd((byte)'\r'));
            text = end < 0 ? default : text[(end + 1)..];
        }

        return reader.ToFacts();
    }

    private readonly GuideFacts? ToFacts()
    {
        var commands = _commands.ToFacts();
        if (commands.IsEmpty && _ports.Count == 0 && _versions.Count == 0) return null;
        return new GuideFacts(commands, _ports.ToImmutable(), _versions.ToImmutable());
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        var start = line.TrimStart(" \t>"u8);
        if (_block != BlockKind.None) ReadBlockLine(line, start);
        else if (start.StartsWith("```"u8) || start.StartsWith("~~~"u8)) BeginBlock(start);
        else if (_isCommentedOut || start.StartsWith("<!--"u8)) _isCommentedOut = line.IndexOf("-->"u8) < 0;
        else if (start.StartsWith("#"u8)) ReadHeading(start);
        else ReadProse(line);
    }

    private readonly void ReadHeading(ReadOnlySpan<byte> line)
    {
        var text = line.TrimStart((byte)'#');
        if (text.StartsWith(" "u8)) _commands.Section = Encoding.UTF8.GetString(text.Trim((byte)' '));
        _table.End();
    }

    private void BeginBlock(ReadOnlySpan<byte> start)
    {
        var length = start.IndexOfAnyExcept(start[0]);
        _fence = length < 0 ? start : start[..length];
        var info = length < 0 ? default : start[length..].Trim((byte)' ');
        var end = info.IndexOfAny(" ,{:"u8);
        if (end >= 0) info = info[..end];
        _block = KindOf(Encoding.UTF8.GetString(info));
        _commands.Begin();
        _continued = _hereEnd = "";
    }

    private static BlockKind KindOf(string language) =>
        language.Length == 0 ? BlockKind.Unnamed : Shells.Has(language) ? BlockKind.Shell : BlockKind.Other;

    private void ReadBlockLine(ReadOnlySpan<byte> line, ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(_fence) && start.IndexOfAnyExcept(_fence[0]) is var rest && (rest < 0 || start[rest..].Trim((byte)' ').IsEmpty))
        {
            if (_continued.Length > 0) ReadCommand("");
            _block = BlockKind.None;
        }
        else if (line.Length <= 2000 && (_block == BlockKind.Shell || (_block == BlockKind.Unnamed && MayBeCommand(start)))) ReadCommand(Encoding.UTF8.GetString(line));
    }

    /// <summary>In a block that may hold anything, such as a drawing, only lines that begin as commands do are looked at.</summary>
    private readonly bool MayBeCommand(ReadOnlySpan<byte> start)
    {
        if (_continued.Length > 0 || _hereEnd.Length > 0) return true;
        if (start.StartsWith("$ "u8)) return true;
        var end = start.IndexOf((byte)' ');
        var word = end < 0 ? start : start[..end];
        return IsCommandWord(word) && Tools.MayBegin(Encoding.UTF8.GetString(word));
    }

    private static bool IsCommandWord(ReadOnlySpan<byte> word) =>
        word.Length is > 0 and < 100 && (word[0] is >= (byte)'a' and <= (byte)'z' || word[0] == '.') && !word.ContainsAnyExceptInRange((byte)'-', (byte)'z');

    private void ReadCommand(string written)
    {
        var line = written.AsSpan().Trim();
        if (_hereEnd.Length > 0)
        {
            if (line.SequenceEqual(_hereEnd)) _hereEnd = "";
            return;
        }

        if (_continued.Length == 0)
        {
            line = ShellLine.WithoutPrompt(line);
            _continuedLine = _line;
        }

        if (ShellLine.IsComment(line)) return;
        if (ShellLine.Continues(line))
        {
            if (_continued.Length < LongestCommand) _continued = $"{_continued} {line[..^1]}";
            return;
        }

        var whole = _continued.Length == 0 ? line : $"{_continued} {line}";
        _continued = "";
        (_commands.Line, _commands.IsInProse) = (_continuedLine, false);
        _commands.Read(whole);
        if (whole.IndexOf("<<") is >= 0 and var here && whole[(here + 2)..].TrimStart("-~ ").Trim("'\"") is { IsEmpty: false } name)
            _hereEnd = (name.IndexOfAny(" >|'\"") is > 0 and var cut ? name[..cut] : name).ToString();
    }

    private void ReadProse(ReadOnlySpan<byte> line)
    {
        if (line.Length > 2000) return;
        if (line.TrimStart((byte)' ').StartsWith("|"u8)) _table.Read(line, _line, _ports);
        else _table.End();
        var hasCode = line.Contains((byte)'`');
        var hasNumber = line.IndexOfAny(Digits) >= 0;
        if (!hasCode && !hasNumber) return;
        if (hasNumber && PortLine.MayHold(line)) PortLine.Read(Encoding.UTF8.GetString(line), _line, _ports);
        if (hasNumber && VersionLine.MayHold(line)) VersionLine.Read(Encoding.UTF8.GetString(line), _line, _versions);
        if (hasCode) ReadSpans(line);
    }

    private readonly void ReadSpans(ReadOnlySpan<byte> line)
    {
        for (var start = line.IndexOf((byte)'`'); start >= 0; start = line.IndexOf((byte)'`'))
        {
            var isLink = start > 0 && line[start - 1] == (byte)'[';
            line = line[(start + 1)..];
            var end = line.IndexOf((byte)'`');
            if (end <= 0) return;
            var space = line[..end].IndexOf((byte)' ');
            var word = space < 0 ? line[..end] : line[..space];
            if (!isLink && (space > 0 || word.StartsWith("./"u8)) && IsCommandWord(word) && Tools.IsKnown(Encoding.UTF8.GetString(word))) ReadSpan(line[..end]);
            line = line[(end + 1)..];
        }
    }

    private readonly void ReadSpan(ReadOnlySpan<byte> code)
    {
        _commands.Begin();
        (_commands.Line, _commands.IsInProse) = (_line, true);
        _commands.Read(Encoding.UTF8.GetString(code));
    }
}
