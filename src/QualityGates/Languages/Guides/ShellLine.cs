using System.Text;

namespace QualityGates.Languages.Guides;

/// <summary>Takes a line of a shell apart: into commands, and those into words. It knows what the shells of all systems have in common.</summary>
internal static class ShellLine
{
    private static readonly string[] Prompts = ["$ ", "> ", "# $ ", "% ", "❯ ", "➜ ", "PS> ", "C:\\> ", "C:\\>", ">>> "];

    /// <summary>The line without a prompt in front.</summary>
    public static ReadOnlySpan<char> WithoutPrompt(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        foreach (var prompt in Prompts)
            if (line.StartsWith(prompt)) return line[prompt.Length..].TrimStart();
        if (line.StartsWith("PS ") && line.IndexOf("> ") is > 0 and var end) return line[(end + 2)..];
        return line;
    }

    /// <summary>Whether a line is a remark of any shell.</summary>
    public static bool IsComment(ReadOnlySpan<char> line) =>
        line.StartsWith('#') || line.StartsWith("//") || line.StartsWith("::") || line.StartsWith("REM ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line goes on in the next one.</summary>
    public static bool Continues(ReadOnlySpan<char> line) =>
        line.EndsWith('\\') && !line.EndsWith("\\\\") || line.EndsWith(" `") || line.EndsWith(" ^");

    /// <summary>The place behind the parenthesis that closes one.</summary>
    private static int EndOfSubstitution(ReadOnlySpan<char> line, int open)
    {
        var depth = 0;
        for (var i = open; i < line.Length; i++)
        {
            if (line[i] == '(') depth++;
            else if (line[i] == ')' && --depth == 0) return i + 1;
        }

        return line.Length;
    }

    /// <summary>
    /// The commands of a line, in order. A word that is <c>(</c> or <c>)</c> opens or closes a subshell; what a pipe, <c>&amp;&amp;</c>
    /// or <c>;</c> parts are commands of their own; a remark at the end is left out.
    /// </summary>
    public static List<List<string>> Commands(ReadOnlySpan<char> line)
    {
        var commands = new List<List<string>>();
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, hasWord) = ('\0', false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                else word.Append(c);
                continue;
            }

            if (c == '$' && i + 1 < line.Length && line[i + 1] == '(')
            {
                // What another command says is a word that nobody knows.
                var end = EndOfSubstitution(line, i + 1);
                word.Append(line[i..end]);
                i = end - 1;
                continue;
            }

            switch (c)
            {
                case '"' or '\'':
                    (quote, hasWord) = (c, true);
                    break;
                case ' ' or '\t':
                    EndWord();
                    break;
                case '#' when !hasWord:
                    i = line.Length;
                    break;
                case ';' or '|' or '&' or '\n':
                    if (c == '&' && word.Length > 0 && word[^1] == '>') word.Append(c);
                    else EndCommand();
                    break;
                case '(' or ')' when !hasWord || c == ')':
                    EndWord();
                    words.Add(c.ToString());
                    if (c == '(') EndCommand();
                    break;
                default:
                    word.Append(c);
                    hasWord = true;
                    break;
            }
        }

        EndCommand();
        return commands;

        void EndWord()
        {
            if (hasWord) words.Add(word.ToString());
            word.Clear();
            hasWord = false;
        }

        void EndCommand()
        {
            EndWord();
            if (words.Count > 0) commands.Add(words);
            words = [];
        }
    }
}
