using System.Collections.Immutable;
using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary>An import as it stands in the source.</summary>
/// <param name="Start">Where its specifier begins, behind the quote.</param>
/// <param name="End">Where its specifier ends, before the quote.</param>
/// <param name="Line">Where the statement or the call begins.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="FirstName">Where its names begin among all names of the outline.</param>
/// <param name="NamesEnd">Behind the last one.</param>
internal sealed record ImportSpan(int Start, int End, int Line, ImportKind Kind, int FirstName, int NamesEnd);

/// <content>Imports and the names that they take.</content>
internal sealed partial class Outline
{
    private const int DefaultName = -1;

    private static readonly ImmutableArray<string> TheDefault = ["default"];
    private static readonly ImmutableArray<string> Everything = ["*"];

    private readonly List<ImportSpan> _imports = [];

    /// <summary>Where each name begins and where it ends, or <see cref="DefaultName"/> twice. Quotes are part of it.</summary>
    private readonly List<int> _names = [];

    /// <summary>How many imports there are.</summary>
    public int ImportCount => _imports.Count;

    /// <summary>Where the names of an import begin that is about to be read.</summary>
    public int NameMark => _names.Count;

    /// <summary>Notes an import that takes the names noted since <paramref name="names"/>.</summary>
    public void AddImport(int start, int end, int line, ImportKind kind, int names) =>
        _imports.Add(new ImportSpan(start, end, line, kind, names, _names.Count));

    /// <summary>Notes an import that takes no names.</summary>
    public void AddImport(int start, int end, int line, ImportKind kind) => AddImport(start, end, line, kind, _names.Count);

    /// <summary>Notes a name, in its quotes if it has some.</summary>
    public void AddName(int start, int end)
    {
        _names.Add(start);
        _names.Add(end);
    }

    /// <summary>Notes the name <c>default</c> where it is not written.</summary>
    public void AddDefaultName() => AddName(DefaultName, DefaultName);

    /// <summary>Forgets the names since <paramref name="mark"/>.</summary>
    public void ForgetNames(int mark) => _names.RemoveRange(mark, _names.Count - mark);

    /// <summary>Puts imports in the order of the source that were found otherwise.</summary>
    public void SortImports() => _imports.Sort(static (left, right) => left.Start.CompareTo(right.Start));

    private void ReportImports(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        foreach (var import in _imports)
        {
            var specifier = StringLiteral.Text(source[import.Start..import.End], facts.Strings);
            facts.AddImport(new Import(specifier, import.Line) { Kind = import.Kind, Names = NamesOf(import, source, facts) });
        }
    }

    private ImmutableArray<string> NamesOf(ImportSpan import, ReadOnlySpan<byte> source, FactBuilder facts)
    {
        var count = (import.NamesEnd - import.FirstName) / 2;
        if (count == 0) return [];
        if (count == 1 && _names[import.FirstName] == DefaultName) return TheDefault;
        if (count == 1 && source[_names[import.FirstName]] == '*') return Everything;
        var names = ImmutableArray.CreateBuilder<string>(count);
        for (var i = import.FirstName; i < import.NamesEnd; i += 2) names.Add(NameAt(i, source, facts));
        return names.MoveToImmutable();
    }

    private string NameAt(int index, ReadOnlySpan<byte> source, FactBuilder facts)
    {
        if (_names[index] == DefaultName) return "default";
        var name = source[_names[index].._names[index + 1]];
        return StringLiteral.Text(name[0] is (byte)'"' or (byte)'\'' or (byte)'`' ? name[1..^1] : name, facts.Strings);
    }
}
