using System.Text.Json;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Text;

// DIR OUT.json: what FileScanner says of every file below a folder, in the form of inventory.json.
// speed DIR [EXTENSION…]: how fast the files with these extensions are scanned from memory, on one thread.
return args switch
{
    ["speed", var folder, .. var extensions] => Speed(folder, extensions),
    [var folder, var output] => Write(folder, output),
    _ => Usage(),
};

static int Write(string folder, string output)
{
    var facts = new FactBuilder();
    using var stream = File.Create(output);
    using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
    json.WriteStartObject();
    json.WriteStartArray("files");
    foreach (var (path, file) in Files(folder))
    {
        var scanned = FileScanner.Scan(new RepoPath(path), File.ReadAllBytes(file), facts);
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("language", scanned.Language);
        json.WriteNumber("lines", scanned.Lines.Physical);
        json.WriteNumber("blank", scanned.Lines.Blank);
        json.WriteNumber("comment", scanned.Lines.Comment);
        json.WriteNumber("code", scanned.Lines.Code);
        json.WriteNumber("bytes", scanned.Bytes);
        json.WriteString("exclusion", scanned.Exclusion.ToString());
        if (scanned.Problems is [var problem, ..]) json.WriteString("problem", $"{problem.Line}: {problem.Message}");
        json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteEndObject();
    return 0;
}

static int Speed(string folder, string[] extensions)
{
    const int Rounds = 40;
    var loaded = Files(folder)
        .Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file.Path).TrimStart('.')))
        .Select(file => (Path: new RepoPath(file.Path), Content: File.ReadAllBytes(file.File))).ToList();
    var bytes = loaded.Sum(file => (long)file.Content.Length);
    var facts = new FactBuilder();
    var best = double.MaxValue;
    for (var round = 1; round <= Rounds; round++)
    {
        var started = Environment.CpuUsage.TotalTime;
        var lines = 0L;
        foreach (var (path, content) in loaded) lines += FileScanner.Scan(path, content, facts).Lines.Physical;
        var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        if (round == 1) Console.WriteLine($"{loaded.Count} files, {lines} lines, {bytes / 1e6:0.0} MB; cold: {Report(seconds)}");
        best = Math.Min(best, seconds);
    }

    Console.WriteLine($"best of {Rounds} rounds: {Report(best)}");

    return 0;

    string Report(double seconds) => $"{seconds:0.000} s CPU, {bytes / 1e6 / seconds:0} MB/s";
}

static IEnumerable<(string Path, string File)> Files(string folder)
{
    var root = Path.GetFullPath(folder);
    var everything = new EnumerationOptions
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };
    return Directory.EnumerateFiles(root, "*", everything)
        .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
        .Where(file => !file.Path.StartsWith(".git/", StringComparison.Ordinal))
        .OrderBy(file => file.Path, StringComparer.Ordinal);
}

static int Usage()
{
    Console.Error.WriteLine("usage: DIR OUT.json | speed DIR [EXTENSION…]");
    return 2;
}
