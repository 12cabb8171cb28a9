namespace Microsoft.Build.Framework;

/// <summary>
/// Tells MSBuild that a task never uses the process's current directory, environment or console, so that it may run on
/// several threads of one process. MSBuild knows the attribute by its name, and older MSBuilds, which have none, do not mind it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
