namespace QualityGates.Configuration;

/// <summary>
/// Where the keys of a JSON file stand, for what is found out about one of them after the file was read. It is looked up only
/// then, so that a file without anything to say about costs nothing.
/// </summary>
internal sealed class FilePlaces(ConfigObject root, ReadOnlyMemory<byte> utf8)
{
    /// <summary>The places of a file that there is not: everything would stand on its first line.</summary>
    public static FilePlaces None { get; } = new(new ConfigObject(0, []), default);

    /// <summary>
    /// The line of the key at the end of a path of keys, or of the last one that is there, from 1. In a list a key is the
    /// <c>name</c> of an item.
    /// </summary>
    public int LineOf(params ReadOnlySpan<string> keys)
    {
        ConfigNode json = root;
        var offset = 0;
        foreach (var key in keys)
        {
            if (json is ConfigObject section && section.Find(key) is { } member) (offset, json) = (member.Offset, member.Value);
            else if (json is ConfigList list && ItemNamed(list, key) is { } item) (offset, json) = (item.Offset, item);
            else break;
        }

        var problems = new ProblemList();
        problems.Add(offset, "");
        return problems.Locate(utf8.Span)[0].Line;
    }

    /// <summary>What stands at the end of a path of keys, or null. In a list a key is the <c>name</c> of an item.</summary>
    public ConfigNode? Find(params ReadOnlySpan<string> keys)
    {
        ConfigNode? json = root;
        foreach (var key in keys)
            json = json is ConfigObject section ? section[key] : json is ConfigList list ? ItemNamed(list, key) : null;
        return json;
    }

    private static ConfigObject? ItemNamed(ConfigList list, string name)
    {
        foreach (var node in list.Items)
            if (node is ConfigObject item && item["name"] is ConfigText text && text.Value == name) return item;
        return null;
    }
}
