namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>One element of a project file.</summary>
/// <param name="Name">Its name, without a namespace.</param>
/// <param name="Line">Where it starts, from 1.</param>
internal sealed record ProjectElement(string Name, int Line)
{
    private readonly List<string> _attributes = [];

    /// <summary>The elements in it, in order.</summary>
    public List<ProjectElement> Children { get; } = [];

    /// <summary>The text in it; that of elements within is not part of it.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value of an attribute, as written, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            for (var i = 0; i < _attributes.Count; i += 2)
                if (_attributes[i] == attribute) return _attributes[i + 1];
            return null;
        }
    }

    /// <summary>What an item says of itself, as an attribute or as an element within, as written; empty where it says nothing.</summary>
    public string Metadata(string name)
    {
        for (var i = 0; i < _attributes.Count; i += 2)
            if (_attributes[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return _attributes[i + 1];
        foreach (var child in Children)
            if (child.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return child.Text;
        return "";
    }

    /// <summary>Adds an attribute.</summary>
    public void Add(string attribute, string value)
    {
        _attributes.Add(attribute);
        _attributes.Add(value);
    }
}
