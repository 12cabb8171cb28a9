using System.Globalization;
using QualityGates.Codebases;
using QualityGates.Codebases.Guides;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>QG0831: ports that a document states and the configuration sets otherwise.</summary>
internal sealed class PortRule(GuideModel model, FindingCollector findings)
{
    private readonly PortSettings _settings = new(model.Files, model.Compose);

    /// <summary>Examines one document.</summary>
    public void Examine(SourceFile document)
    {
        foreach (var stated in document.Facts.Guide!.Ports)
        {
            findings.See(DocsRules.Ports);
            // "The API" is that of the part that a document is about; only one for the whole repository means the backend.
            var service = stated.Service == "api" ? IsForAll(document) ? "backend" : null : stated.Service;
            if (service is null) continue;
            SetPort? other = null;
            var agrees = false;
            foreach (var folder in ManifestTexts.Around(GuideModel.FolderOf(document.Path)))
            {
                foreach (var set in _settings.Of(service, folder))
                {
                    agrees |= set.Port == stated.Port;
                    other ??= set;
                }
            }

            if (agrees || other is null) continue;
            var (said, real) = (Text(stated.Port), Text(other.Port));
            var variable = other.Variable.Length > 0 ? $" ({other.Variable})" : "";
            findings.Add(
                DocsRules.Ports, $"{document.Path} -> {service} {said}", document.Path, stated.Line, null,
                $"It says that {service} has port {said}, and {other.Path}:{Text(other.Line)} sets {real}{variable}.", group: service);
        }
    }

    private static bool IsForAll(SourceFile document) =>
        document.Path.Folder.IsEmpty || document.Path.Value.StartsWith("docs/", StringComparison.Ordinal) || document.Path.Value.StartsWith("doc/", StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
