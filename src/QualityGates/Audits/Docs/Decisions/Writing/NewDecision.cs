using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions.Writing;

/// <summary>A new decision in the form that the repository writes them, and what has to change so that everything agrees with it.</summary>
/// <param name="Rewrites">The new file first; then the decision that it supersedes, and the index. Empty where there is a problem.</param>
/// <param name="Problem">Why nothing can be written, and what to do, one or two sentences; null where all is well.</param>
internal sealed record NewDecision(ImmutableArray<DocumentRewrite> Rewrites, string? Problem)
{
    private const string UsualFolder = "docs/adr";

    /// <summary>Writes a decision.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="title">Its title.</param>
    /// <param name="supersedes">The decision whose place it takes: a path, an id, the name of a file; null for none.</param>
    /// <param name="today">The day that it is written on.</param>
    /// <param name="readText">The text of a file as it is now, with its line ends; null where it cannot be read.</param>
    public static NewDecision Write(
        DocsModel model, string title, string? supersedes, DateOnly today, Func<RepoPath, string?> readText)
    {
        title = string.Join(' ', title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(WithoutUnseen).Where(static word => word.Length > 0));
        var slug = TitleSlug.Of(title);
        if (slug.Length == 0) return Failed("The title has no letter and no digit, so no file can be named by it. Give one: -p:Title=\"Use an outbox\".");
        var log = model.Decisions;
        Decision? old = null;
        if (!string.IsNullOrWhiteSpace(supersedes))
        {
            var (found, problem) = Superseded(log, supersedes.Trim().Replace('\\', '/'));
            if (problem is not null) return Failed(problem);
            old = found;
        }

        var folder = FolderFor(model, log, old);
        var name = NameOf(folder, log, slug, today);
        if (DecisionHeadingId.In(title) is { } id && name.Number >= 0)
            return Failed($"The title begins with the id {id}, and the id of this decision is {name.Id}: it is put before the title. Leave out the id.");
        var path = new RepoPath(folder.Path.Length == 0 ? name.Stem + name.Extension : $"{folder.Path}/{name.Stem}{name.Extension}");
        if (model.Files.Find(path.Value) >= 0 || model.Files.FindIgnoringCase(path.Value) >= 0 || readText(path) is not null)
            return Failed($"{path} is there already. Choose another title, or write it there.");
        // The same command once more, or the same thought: under the next number, nothing would tell the two apart.
        if (folder.Decisions.FirstOrDefault(decision => decision.Name.Slug.Equals(name.Slug, StringComparison.OrdinalIgnoreCase)) is { } same)
            return Failed($"{same.Path} has that title already. Choose another title, or write it there.");

        var rewrites = ImmutableArray.CreateBuilder<DocumentRewrite>();
        var draft = DecisionDraft.Like(folder, model.Options.Decisions, readText);
        var after = draft.Write(new NewEntry(path, name, title, today, old));
        rewrites.Add(new DocumentRewrite(path, null, after, []));
        if (old is not null)
        {
            if (readText(old.Path) is not { } before) return Failed($"{old.Path} cannot be read, so it cannot be marked as superseded.");
            rewrites.Add(SupersededStatus.In(old.Path, before, name, title));
        }

        if (folder.Index is { } index && readText(index) is { } list && IndexRow.Add(index, list, folder, new NewEntry(path, name, title, today, old)) is { } row)
            rewrites.Add(row);
        return new NewDecision(rewrites.DrainToImmutable(), null);
    }

    private static NewDecision Failed(string problem) => new([], problem);

    /// <summary>
    /// Without what nobody sees and what turns the direction of a line; but what joins letters and emoji, and what keeps letters apart,
    /// belongs to their spelling.
    /// </summary>
    private static string WithoutUnseen(string word) => string.Concat(word.Where(static letter =>
        letter is '\u200C' or '\u200D' || (letter != '\uFFFD' && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format))));

    private static (Decision? Found, string? Problem) Superseded(DecisionLog log, string reference)
    {
        if (log.Find(reference) is not { } named || log.At(named.Path.Value) is not { } found)
            return (null, $"There is no decision '{reference}'. -p:Supersedes= takes the path of one, its id, or the name of its file.");
        var alike = found.Name.Number >= 0 && !reference.Contains('/', StringComparison.Ordinal) && DecisionName.Of(reference).Slug.Length == 0
            ? log.Folders.SelectMany(static folder => folder.Decisions).Where(other => other.Name.Number == found.Name.Number).ToList()
            : [found];
        if (alike.Count > 1) return (null, $"'{reference}' may be {alike[0].Path} or {alike[1].Path}. Name one by its path.");
        return found.Status is { Retired: "superseded" or "replaced" } ? (null, $"{found.Path} is superseded already. Name the decision that holds.") : (found, null);
    }

    /// <summary>The folder of the decision that is superseded, else the one with most decisions, else the one where they are to be.</summary>
    private static DecisionFolder FolderFor(DocsModel model, DecisionLog log, Decision? old)
    {
        if (old is not null) return log.Folders.First(folder => folder.Path == old.Path.Folder.ToString());
        if (log.Folders.MaxBy(static folder => folder.Decisions.Length) is { } fullest) return fullest;
        foreach (var file in model.Codebase.Files)
        {
            // A folder that has its README or its template, and no decision yet.
            if (file.IsJudged && file.Facts.Language == "Markdown" && Manifest.IsDecision(file.Path) && DecisionPlaces.IsExempt(file.Path) && !DecisionPlaces.IsMaterial(file.Path))
                return new DecisionFolder(file.Path.Folder.ToString(), [], null);
        }

        return new DecisionFolder(model.Files.HasFolder("doc") && !model.Files.HasFolder("docs") ? "doc/adr" : UsualFolder, [], null);
    }

    private static DecisionName NameOf(DecisionFolder folder, DecisionLog log, string slug, DateOnly today)
    {
        var usual = folder.Decisions.LastOrDefault(decision => folder.NamePattern is null ? decision.Name.Kind != DecisionIdKind.None : decision.Name.Pattern == folder.NamePattern)?.Name
            ?? (folder.Decisions.IsEmpty ? new DecisionName("", "0000", DecisionIdKind.Number, "-", "x", ".md") : folder.Decisions[^1].Name);
        if (usual.Separator.Contains('_', StringComparison.Ordinal)) slug = slug.Replace('-', '_');
        var id = usual.Kind switch
        {
            DecisionIdKind.Number => (Last(folder, log) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(usual.Id.Length, '0'),
            DecisionIdKind.Day => today.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            DecisionIdKind.DashedDay => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DecisionIdKind.Month => today.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => "",
        };
        return usual with { Id = id, Separator = usual.Kind == DecisionIdKind.None ? "" : usual.Separator.Length == 0 ? "-" : usual.Separator, Slug = slug };
    }

    /// <summary>The highest number of a folder and of those below it: <c>archive/0007-….md</c> keeps its number.</summary>
    private static int Last(DecisionFolder folder, DecisionLog log)
    {
        var last = 0;
        var below = folder.Path.Length == 0 ? "" : folder.Path + "/";
        foreach (var other in log.Folders)
        {
            if (other.Path != folder.Path && !other.Path.StartsWith(below, StringComparison.Ordinal)) continue;
            foreach (var decision in other.Decisions) last = Math.Max(last, decision.Name.Number);
        }

        return last;
    }
}

/// <summary>What is written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Name">The name of the file, in parts.</param>
/// <param name="Title">The title.</param>
/// <param name="Today">The day.</param>
/// <param name="Old">The decision whose place it takes; null where there is none.</param>
internal sealed record NewEntry(RepoPath Path, DecisionName Name, string Title, DateOnly Today, Decision? Old);
