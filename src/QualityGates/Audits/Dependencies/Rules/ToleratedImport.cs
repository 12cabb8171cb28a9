using System.Diagnostics.CodeAnalysis;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>Imports that a rule tolerates, written as a finding names them: <c>src/Domain/Order.cs -> src/Data/Db.cs</c>.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="From">Who imports.</param>
/// <param name="To">What is imported.</param>
public sealed record ToleratedImport(string Text, ModulePattern From, ModulePattern To)
{
    private const string Arrow = "->";

    /// <summary>How texts are read, where <paramref name="side"/> reads what stands on either side of the arrow.</summary>
    internal static TextReading<ToleratedImport> Between(TextReading<ModulePattern> side) =>
        (string text, [NotNullWhen(true)] out ToleratedImport? exception, [NotNullWhen(false)] out string? problem) =>
        {
            exception = null;
            var arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
            if (arrow < 0)
            {
                problem = $"{Quotation.Quote(text)} names no import: write 'from -> to', each side a pattern, a component or a package.";
                return false;
            }

            if (!side(text[..arrow].Trim(), out var from, out problem)) return false;
            if (!side(text[(arrow + Arrow.Length)..].Trim(), out var to, out problem)) return false;
            exception = new ToleratedImport($"{from} -> {to}", from, to);
            return true;
        };
}
