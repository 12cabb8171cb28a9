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
            SetPort? other = null;
            var agrees = false;
            foreach (var folder in ManifestTexts.Around(GuideModel.FolderOf(document.Path)))
            {
                foreach (var set in _settings.Of(stated.Service, folder))
                {
                    agrees |= set.Port == stated.Port;
                    other ??= set;
                }
            }

            if (agrees || other is null) continue;
            var (said, real) = (Text(stated.Port), Text(other.Port));
            var variable = other.Variable.Length > 0 ? $" ({other.Variable})" : "";
            findings.Add(
                DocsRules.Ports, $"{document.Path} -> {stated.Service} {said}", document.Path, stated.Line, null,
                $"It says that {stated.Service} has port {said}, and {other.Path}:{Text(other.Line)} sets {real}{variable}.", group: stated.Service);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
