using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>Says for each file what the projects that compile it see.</summary>
internal static class ProjectViews
{
    /// <summary>Sets <see cref="FileNames.Projects"/>. A file that no project compiles is taken for one of the nearest project upwards.</summary>
    public static void Assign(SourceTree files, TypeTable table, ImmutableArray<CSharpProject> projects)
    {
        var views = new Dictionary<int, ProjectView>();
        var byNumber = projects.ToDictionary(static project => project.File);
        foreach (var project in projects)
        {
            var view = new ProjectView(files.Count);
            views[project.File] = view;
            foreach (var file in project.Sources) table.Files[file]?.Projects.Add(view);
        }

        AssignStrays(files, table, projects, views);
        foreach (var project in projects) Look(project, byNumber, table, views[project.File]);

        // Only now every project sees its namespaces, which what it imports is found by.
        var binder = new NameBinder(table);
        foreach (var project in projects) Import(project, table, views[project.File], binder);
    }

    private static void AssignStrays(
        SourceTree files, TypeTable table, ImmutableArray<CSharpProject> projects, Dictionary<int, ProjectView> views)
    {
        var byFolder = new Dictionary<string, ProjectView>(StringComparer.Ordinal);
        foreach (var project in projects) byFolder.TryAdd(files.PathOf(project.File).Folder.ToString(), views[project.File]);
        if (byFolder.Count == 0) return;
        foreach (var file in table.Files)
        {
            if (file is null || file.Projects.Count > 0) continue;
            var folder = files.PathOf(file.File).Folder.ToString();
            while (true)
            {
                if (byFolder.TryGetValue(folder, out var view))
                {
                    file.Projects.Add(view);
                    break;
                }

                if (folder.Length == 0) break;
                folder = RepoPath.FolderOf(folder);
            }
        }
    }

    /// <summary>Lets a project see its own files and those of every project that it references, directly or not.</summary>
    private static void Look(CSharpProject project, Dictionary<int, CSharpProject> byNumber, TypeTable table, ProjectView view)
    {
        var seen = new HashSet<int> { project.File };
        var next = new Stack<CSharpProject>([project]);
        while (next.TryPop(out var one))
        {
            var visibility = one == project ? Visibility.Own : IsFriend(one, project.Name, table) ? Visibility.Friend : Visibility.Public;
            foreach (var file in one.Sources)
            {
                if (table.Files[file] is not { } names) continue;
                view[file] = visibility;
                foreach (var space in names.Namespaces)
                {
                    for (var at = space; at is not null && view.Namespaces.Add(at.Index);) at = at.Parent;
                }
            }

            foreach (var reference in one.References)
                if (seen.Add(reference) && byNumber.TryGetValue(reference, out var referenced)) next.Push(referenced);
        }
    }

    /// <summary>Whether a project lets an assembly use its internal types.</summary>
    private static bool IsFriend(CSharpProject project, string assembly, TypeTable table)
    {
        if (project.Friends.Contains(assembly, StringComparer.OrdinalIgnoreCase)) return true;
        foreach (var file in project.Sources)
            if (table.Files[file]?.Facts.Friends.Contains(assembly, StringComparer.OrdinalIgnoreCase) == true) return true;
        return false;
    }

    private static void Import(CSharpProject project, TypeTable table, ProjectView view, NameBinder binder)
    {
        foreach (var one in project.Usings)
            Import(view, table.Find(one.Name), one.Kind == UsingKind.Static, one.Alias is null ? -1 : table.IdOf(one.Alias), table);
        foreach (var number in project.Sources)
        {
            if (table.Files[number] is not { } file) continue;
            foreach (var one in file.Facts.Usings)
            {
                if (!one.IsGlobal) continue;
                Import(view, binder.MeaningOfUsing(file, one), one.IsStatic, one.Alias < 0 ? -1 : file.IdOf(one.Alias), table);
            }
        }
    }

    private static void Import(ProjectView view, Meaning meaning, bool isStatic, int alias, TypeTable table)
    {
        if (alias >= 0)
        {
            table.AddAlias(alias);
            view.Aliases.TryAdd(alias, meaning);
        }
        else if (isStatic && meaning.Type is { } type)
        {
            view.Statics.Add(type);
        }
        else if (!isStatic && meaning.Namespace is { } space)
        {
            view.Imported.Add(space.Index);
        }
    }
}
