using System.Text;

namespace QualityGates.Git.Tests;

/// <summary>A small tree with ignore files, of few letters, so that patterns and names meet often.</summary>
internal sealed class GeneratedTree
{
    private static readonly string[] Names = ["a", "b", "c", "ab", "ba", "abc", "a.b", "b.c", "-", "]", "a b", "a ", "\u00e9", "A", "#a", "!a", "a*"];

    private static readonly string[] Pieces =
    [
        "a", "b", "c", "ab", ".", "*", "*", "*", "**", "**/", "/**", "/**/", "/", "/", "?", "[ab]", "[!a]", "[a-c]", "[^b-]", "[]a]", "\\a",
        "\\*", "\\", "[", "]", "!", "#", " ", "\\ ", "-", "***", "[[:alpha:]]", "[\\]b]", "\u00e9", "A", "\t",
    ];

    private readonly Random _random;
    private readonly Dictionary<string, string> _files = [];

    public GeneratedTree(Random random, string folder)
    {
        _random = random;
        Grow(folder, depth: 0);
    }

    public void WriteTo(TempRepository repository)
    {
        foreach (var (path, text) in _files) repository.Write(path, text);
    }

    private void Grow(string folder, int depth)
    {
        if (depth == 0 || _random.Next(4) == 0) _files[$"{folder}/.gitignore"] = Rules();
        foreach (var name in _random.GetItems(Names, 5).Distinct())
        {
            if (depth < 3 && _random.Next(5) < 2) Grow($"{folder}/{name}", depth + 1);
            else _files[$"{folder}/{name}"] = "text";
        }
    }

    private string Rules()
    {
        var rules = new StringBuilder();
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            if (_random.Next(4) == 0) rules.Append('!');
            if (_random.Next(6) == 0) rules.Append('/');
            rules.AppendJoin("", _random.GetItems(Pieces, _random.Next(1, 5)));
            rules.Append(_random.Next(8) switch { 0 => "/\n", 1 => "\r\n", 2 => " \n", _ => "\n" });
        }

        return rules.ToString();
    }
}
