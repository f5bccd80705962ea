namespace Instrumentation.Package.Tests.Projects;

/// <summary>All tests of the package share one; they run one after the other, since every one of them is a build.</summary>
[CollectionDefinition(Name)]
public sealed class WorkspaceCollection : ICollectionFixture<Workspace>
{
    public const string Name = "Workspace";
}
