namespace QualityGates.Git.LibGit2;

/// <summary>The other stores that a store of objects borrows from, as <c>git clone --shared</c> makes them.</summary>
internal static class Alternates
{
    /// <summary>A store and all that it borrows from, directly or not; each once, first the store itself.</summary>
    /// <param name="objectsFolder">The store: an <c>objects</c> folder.</param>
    /// <exception cref="IOException">A list of them cannot be read.</exception>
    public static List<string> All(string objectsFolder)
    {
        List<string> stores = [Path.GetFullPath(objectsFolder)];
        for (var next = 0; next < stores.Count; next++)
        {
            foreach (var borrowed in Of(stores[next]))
                if (!stores.Contains(borrowed)) stores.Add(borrowed);
        }

        return stores;
    }

    private static IEnumerable<string> Of(string store)
    {
        var list = Path.Join(store, "info", "alternates");
        if (!File.Exists(list)) return [];
        return File.ReadLines(list)
            .Where(static line => line.Length > 0 && line[0] != '#' && !line.Contains('\0'))
            .Select(line => Path.TrimEndingDirectorySeparator(Path.GetFullPath(line, store)));
    }
}
