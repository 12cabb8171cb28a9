namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>Whether the commands, ports and versions that newcomers are told of are true.</summary>
internal static class OnboardingAudit
{
    private static readonly Rule[] Rules =
        [DocsRules.MissingCommand, DocsRules.NotExecutable, DocsRules.Ports, DocsRules.Versions, DocsRules.PackageManager];

    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, FindingCollector findings)
    {
        foreach (var rule in Rules)
            if (findings.IsOn(rule)) findings.Arm(rule);
        var documents = new OnboardingDocuments(model.Options.Onboarding);
        var guides = new GuideModel(model);
        var commands = findings.IsOn(DocsRules.MissingCommand) || findings.IsOn(DocsRules.NotExecutable) ? new CommandRule(guides, documents, findings) : null;
        var ports = findings.IsOn(DocsRules.Ports) ? new PortRule(guides, findings) : null;
        var versions = findings.IsOn(DocsRules.Versions) ? new VersionRule(guides, findings) : null;
        var managers = findings.IsOn(DocsRules.PackageManager) ? new PackageManagerRule(guides, documents, findings) : null;
        foreach (var file in model.Codebase.Files)
        {
            if (file.Facts.Guide is null || !file.IsJudged || !documents.Admits(file.Path)) continue;
            commands?.Examine(file);
            managers?.Examine(file);
            if (!documents.IsGuide(file.Path)) continue;
            ports?.Examine(file);
            versions?.Examine(file);
        }

        managers?.ExamineLockFiles();
        versions?.ExamineManifests();
    }
}
