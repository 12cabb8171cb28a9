using System.Collections.Immutable;
using QualityGates.Facts;

namespace QualityGates.Languages.Guides;

/// <summary>Reads the commands of one block after the other, and what they need, in the folder that they have got to.</summary>
internal sealed class CommandReader
{
    /// <summary>So many commands of one document are read; no person types more.</summary>
    private const int MostCommands = 5_000;

    /// <summary>Whoever goes deeper than this is nowhere that a repository knows.</summary>
    private const int LongestFolder = 500;

    private readonly ImmutableArray<ToldCommand>.Builder _commands = ImmutableArray.CreateBuilder<ToldCommand>();
    private readonly Stack<string?> _outer = new();
    private string? _folder = "";
    private string? _previous = "";

    /// <summary>The line that is read.</summary>
    public int Line { get; set; }

    /// <summary>The heading above it.</summary>
    public string Section { get; set; } = "";

    /// <summary>Whether it stands in a line of prose.</summary>
    public bool IsInProse { get; set; }

    /// <summary>What was read.</summary>
    public ImmutableArray<ToldCommand> ToFacts() => _commands.ToImmutable();

    /// <summary>Begins a block: whoever reads it is where the document begins.</summary>
    public void Begin()
    {
        _outer.Clear();
        _folder = _previous = "";
    }

    /// <summary>Reads one line of commands.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        foreach (var words in ShellLine.Commands(line)) ReadOne(words);
    }

    /// <summary>Notes what a command needs, where it runs in a known folder.</summary>
    /// <param name="need">What is needed.</param>
    /// <param name="tool">The program.</param>
    /// <param name="target">What of it, as a clean path or name.</param>
    /// <param name="inFolder">The folder that the command itself names, from where it runs.</param>
    /// <param name="package">The package of a workspace.</param>
    /// <param name="files">The files that it is told to look into.</param>
    /// <param name="mayBeProgram">Whether a missing script proves nothing.</param>
    public void Need(
        CommandNeed need, string tool, string target, string inFolder = "", string? package = null,
        ImmutableArray<string> files = default, bool mayBeProgram = false)
    {
        var isMade = need is CommandNeed.Clone or CommandNeed.Begins or CommandNeed.Creates;
        if (_commands.Count == MostCommands || (_folder is null && !isMade)) return;
        if (!isMade && inFolder.Length > 0 && !ToldPath.IsPlain(inFolder)) return;
        _commands.Add(new ToldCommand(need, tool, target, Line)
        {
            Folder = ToldPath.Join(_folder ?? "", ToldPath.Clean(inFolder)),
            Package = package,
            Files = files.IsDefault ? [] : files,
            Section = Section,
            IsInProse = IsInProse,
            MayBeProgram = mayBeProgram,
        });
    }

    /// <summary>Notes a path that a command needs, unless the word is a place holder.</summary>
    public void NeedPath(CommandNeed need, string tool, string word)
    {
        var path = ToldPath.Clean(word);
        if (ToldPath.IsPlain(path)) Need(need, tool, path);
    }

    /// <summary>Reads a command that another one runs, such as that after <c>poetry run</c>.</summary>
    public void ReadRest(CommandWords words)
    {
        var rest = new List<string>();
        while (words.HasMore) rest.Add(words.Take());
        if (rest.Count > 0) ReadOne(rest);
    }

    /// <summary>Goes to a folder; null is one that nobody knows.</summary>
    public void Go(string? folder)
    {
        _previous = _folder;
        _folder = folder is null || _folder is null || _folder.Length + folder.Length > LongestFolder ? null : ToldPath.Join(_folder, folder);
    }

    /// <summary>Goes back to where it was before.</summary>
    public void GoBack() => (_previous, _folder) = (_folder, _previous);

    private void ReadOne(List<string> words)
    {
        while (words.Count > 0 && words[0] == "(")
        {
            _outer.Push(_folder);
            words = words[1..];
        }

        var closed = words.IndexOf(")");
        var command = closed < 0 ? words : words[..closed];
        SkipPrefixes(command);
        if (command.Count > 0 && command[0] is "if" or "[" or "[[" or "test") NoteTested(command);
        else if (command.Count > 0) Tools.Read(command, this);
        for (var i = Math.Max(closed, 0); i < words.Count; i++)
            if (words[i] == ")" && _outer.TryPop(out var outer)) _folder = outer;
        if (words.Count > 0 && words[^1] == "(" && closed < 0) _outer.Push(_folder);
    }

    /// <summary><c>if [ -f setup.sh ]</c>: what follows knows that it may not be there.</summary>
    private void NoteTested(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i] is "-f" or "-e" or "-x" or "-d" && ToldPath.IsPlain(words[i + 1])) Need(CommandNeed.Creates, words[0], ToldPath.Clean(words[i + 1]));
    }

    /// <summary>Takes away what only says how the command is run: variables, <c>sudo</c> and the like.</summary>
    private static void SkipPrefixes(List<string> words)
    {
        var start = 0;
        while (start < words.Count && (IsAssignment(words[start]) || words[start] is "sudo" or "time" or "exec" or "nohup" or "call" or "env"
            or "cross-env" or "then" or "do" or "else" or "&" or "!" or "{"))
        {
            start++;
        }

        words.RemoveRange(0, start);
    }

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=');
        if (equals <= 0) return false;
        foreach (var c in word.AsSpan(0, equals))
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        return true;
    }
}
