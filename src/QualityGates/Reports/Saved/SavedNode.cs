using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Reports.Saved;

/// <summary>One value of a saved report. What it must be is asked of it; where it is not, the message says which value of the file that is.</summary>
internal sealed class SavedNode
{
    /// <summary>Far more than anything that a run writes; a file with more was not written by one.</summary>
    private const int LongestText = 64 * 1024;

    private readonly JsonElement _value;
    private readonly SavedNode? _parent;
    private readonly string _name;

    private SavedNode(JsonElement value, SavedNode? parent, string name) => (_value, _parent, _name) = (value, parent, name);

    /// <summary>The value of a whole file.</summary>
    public static SavedNode Root(JsonElement value) => new(value, null, "");

    /// <summary>A property, which must be there.</summary>
    public SavedNode this[string name] => _value.ValueKind != JsonValueKind.Object ? throw MustBe("an object")
        : _value.TryGetProperty(name, out var value) ? new(value, this, name)
        : throw new SavedAuditException(
            $"audit.json has no '{PlaceOf(name)}', so an older version wrote it, or somebody else. {SavedAuditReader.HowToRepeat}");

    /// <summary>A property; null where it is not there, or null.</summary>
    public SavedNode? Find(string name) => _value.ValueKind != JsonValueKind.Object ? throw MustBe("an object")
        : _value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new(value, this, name) : null;

    /// <summary>This value; null where it is <c>null</c>.</summary>
    public SavedNode? OrNull => _value.ValueKind == JsonValueKind.Null ? null : this;

    /// <summary>The values of a list.</summary>
    public IEnumerable<SavedNode> Items
    {
        get
        {
            if (_value.ValueKind != JsonValueKind.Array) throw MustBe("a list");
            var index = 0;
            foreach (var item in _value.EnumerateArray())
                yield return new(item, this, string.Create(CultureInfo.InvariantCulture, $"[{index++}]"));
        }
    }

    /// <summary>A text of a bearable length.</summary>
    public string Text
    {
        get
        {
            if (_value.ValueKind != JsonValueKind.String) throw MustBe("a text");
            try
            {
                var text = _value.GetString()!;
                return text.Length <= LongestText ? text : throw MustBe($"at most {Figure.Of(LongestText)} characters long");
            }
            catch (InvalidOperationException)
            {
                throw MustBe("a text of whole characters");
            }
        }
    }

    /// <summary>A path.</summary>
    public RepoPath Path => new(Text);

    /// <summary>A whole number.</summary>
    public int Number => _value.ValueKind == JsonValueKind.Number && _value.TryGetInt32(out var number) ? number : throw MustBe("a whole number");

    /// <summary>A whole number that is not negative.</summary>
    public int Count => Number is >= 0 and var count ? count : throw MustBe("0 or more");

    /// <summary>The number of a line.</summary>
    public int Line => Number is >= 1 and var line ? line : throw MustBe("1 or more");

    /// <summary>Yes or no.</summary>
    public bool Flag => _value.ValueKind is JsonValueKind.True or JsonValueKind.False ? _value.GetBoolean() : throw MustBe("true or false");

    /// <summary>The id of a rule, which reports show as it is.</summary>
    public string Rule
    {
        get
        {
            var id = Text;
            var isId = id.Length == 6 && id.StartsWith("QG", StringComparison.Ordinal) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
            return isId ? id : throw MustBe("the id of a rule, such as QG0101");
        }
    }

    /// <summary>One of a few words.</summary>
    public T Word<T>()
        where T : struct, Enum =>
        Words<T>.All.TryGetValue(Text, out var word) ? word : throw MustBe($"one of {string.Join(", ", Words<T>.All.Keys)}");

    /// <summary>What to say of a value that is not what it must be.</summary>
    public SavedAuditException MustBe(string what) => new(
        $"audit.json cannot be shown: '{Place}' must be {what}, and is {Description}. A newer version wrote it, or somebody else. "
            + SavedAuditReader.HowToRepeat);

    private string Place => _parent is null ? "the file" : _parent.PlaceOf(_name);

    private string Description => _value.ValueKind switch
    {
        JsonValueKind.String => Quotation.Quote(Markdown.Visible(_value.GetRawText().Trim('"'))),
        JsonValueKind.Number => Quotation.Quote(_value.GetRawText()),
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        var word => word.ToString().ToLowerInvariant(),
    };

    private string PlaceOf(string name) => _parent is null ? name : name[0] == '[' ? Place + name : $"{Place}.{name}";

    /// <summary>The words for the values of an enum.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> All =
            Enum.GetValues<T>().ToFrozenDictionary(static value => AuditJson.Camel(value.ToString()), StringComparer.Ordinal);
    }
}
