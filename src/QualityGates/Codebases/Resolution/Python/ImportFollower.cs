using System.Text;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.Python;

/// <summary>Follows imports to the files that they mean.</summary>
/// <param name="graph">Collects the dependencies.</param>
/// <param name="roots">The source roots.</param>
/// <param name="modules">What files are called in the innermost root around them.</param>
/// <param name="outside">
/// What files of a project in a project are called from further out: <c>backend.app</c>, where <c>backend</c> has a
/// <c>pyproject.toml</c> and the code runs from the folder above. Looked up after everything else.
/// </param>
internal sealed class ImportFollower(GraphBuilder graph, SourceRoots roots, ModuleNames modules, ModuleNames outside)
{
    private readonly MissingModules _missing = new(graph, modules);
    private readonly List<string> _taken = [];
    private readonly List<string> _lost = [];
    private char[] _name = new char[256];
    private int _length;
    private Importer _from = new(-1, roots.Repository);

    private ReadOnlySpan<char> Name => _name.AsSpan(0, _length);

    /// <summary>Follows every import of a file.</summary>
    public void Follow(int file, FileFacts facts)
    {
        // What Python refuses to compile imports nothing.
        foreach (var problem in facts.Problems)
            if (problem.Kind == ScanProblemKind.Syntax) return;

        var path = graph.Files.PathOf(file);
        _from = new Importer(file, roots.Around(path.Folder));
        var isStub = path.FileName.EndsWith(".pyi");
        foreach (var written in facts.Imports)
        {
            // Nothing in a stub is ever run.
            var import = isStub ? written with { Kind = written.Kind | ImportKind.TypeOnly } : written;
            if (import.Specifier.StartsWith('.')) FollowRelative(import, path.Folder);
            else FollowAbsolute(import);
        }
    }

    /// <summary>Decides about imports that could be judged only when all others were known.</summary>
    public void Settle() => _missing.Settle();

    private void FollowAbsolute(Import import)
    {
        _length = 0;
        Append(import.Specifier);
        var top = MissingModules.TopOf(Name);
        if (!modules.Contains(top) && !outside.Contains(top)) _missing.AddForeign(_from, import, Name);
        else if (Resolve(import, isRelative: false)) _missing.MarkUsed(MissingModules.TopOf(Name));
    }

    private void FollowRelative(Import import, ReadOnlySpan<char> folder)
    {
        var dots = import.Specifier.AsSpan().IndexOfAnyExcept('.');
        var rest = dots < 0 ? default : import.Specifier.AsSpan(dots);
        var above = (dots < 0 ? import.Specifier.Length : dots) - 1;
        var package = folder.Length > _from.Root.PrefixLength ? folder[_from.Root.PrefixLength..] : default;
        var depth = package.IsEmpty ? 0 : package.Count('/') + 1;
        var isDynamic = (import.Kind & ImportKind.Dynamic) != 0;
        if (above > depth || (above == depth && above > 0 && rest.IsEmpty))
        {
            if (!isDynamic) graph.AddUnresolved(_from.File, import, UnresolvedReason.BeyondRoot, _missing.OutermostPackage(_from, package));
            return;
        }

        for (; above > 0; above--) package = RepoPath.FolderOf(package);
        _length = 0;
        Reserve(package.Length);
        package.CopyTo(_name);
        _length = package.Length;
        if (!rest.IsEmpty) Append(rest);
        Resolve(import, isRelative: true);
    }

    /// <summary>Adds what an import of <see cref="Name"/> leads to.</summary>
    /// <returns>Whether it leads to a file.</returns>
    private bool Resolve(Import import, bool isRelative)
    {
        var module = Find();
        if (!import.Names.IsEmpty) return ResolveNames(import, module, isRelative);
        if (module >= 0)
        {
            graph.AddDependency(_from.File, module, import);
            return true;
        }

        if (IsFolder())
        {
            if (!isRelative) _missing.AddNamespace(_from, import, Name);
            return false;
        }

        var package = isRelative ? -1 : LongestPrefix();
        if (package >= 0) graph.AddDependency(_from.File, package, import);
        _missing.Add(_from, import, Name, isRelative);
        return package >= 0;
    }

    /// <summary>Each name is a module below <see cref="Name"/>, or else something in it.</summary>
    private bool ResolveNames(Import import, int module, bool isRelative)
    {
        _taken.Clear();
        _lost.Clear();
        var (length, isFound, isNamespace) = (_length, module >= 0, false);
        foreach (var name in import.Names)
        {
            var below = -1;
            var isFolder = false;
            if (name != "*")
            {
                Append(name);
                below = Find();
                isFolder = below < 0 && module < 0 && IsFolder();
                _length = length;
            }
            else
            {
                isFolder = module < 0 && IsFolder();
            }

            isFound |= below >= 0;
            isNamespace |= isFolder;
            if (below >= 0) graph.AddDependency(_from.File, below, import.Names.Length == 1 ? import : import with { Names = [name] });
            else if (module >= 0) _taken.Add(name);
            else if (!isFolder) _lost.Add(name);
        }

        if (_taken.Count > 0) graph.AddDependency(_from.File, module, Of(import, _taken));
        if (_lost.Count > 0) _missing.Add(_from, Of(import, _lost), Name, isRelative);
        else if (isNamespace && !isFound && !isRelative) _missing.AddNamespace(_from, import, Name);
        return isFound;
    }

    private static Import Of(Import import, List<string> names) =>
        names.Count == import.Names.Length ? import : import with { Names = [.. names] };

    private int Find()
    {
        var file = modules.Find(Name, _from.Root);
        return file >= 0 ? file : outside.Find(Name, _from.Root);
    }

    private bool IsFolder() => modules.Contains(Name) || outside.Contains(Name);

    /// <summary>The file of the longest part of <see cref="Name"/> that means one, or -1; it takes no more steps than folders exist.</summary>
    private int LongestPrefix()
    {
        var found = -1;
        for (var end = 0; end < _length; end++)
        {
            var slash = Name[end..].IndexOf('/');
            if (slash < 0) break;
            end += slash;
            if (!modules.Contains(Name[..end])) break;
            if (modules.Find(Name[..end], _from.Root) is >= 0 and var file) found = file;
        }

        return found;
    }

    /// <summary>Puts a dotted name behind <see cref="Name"/>, in the form in which Python looks it up (PEP 3131).</summary>
    private void Append(ReadOnlySpan<char> dotted)
    {
        if (!Ascii.IsValid(dotted)) dotted = dotted.ToString().Normalize(NormalizationForm.FormKC).Normalize();
        Reserve(dotted.Length + 1);
        if (_length > 0) _name[_length++] = '/';
        dotted.Replace(_name.AsSpan(_length), '.', '/');
        _length += dotted.Length;
    }

    private void Reserve(int length)
    {
        if (_name.Length < _length + length) Array.Resize(ref _name, Math.Max(_name.Length * 2, _length + length));
    }
}
