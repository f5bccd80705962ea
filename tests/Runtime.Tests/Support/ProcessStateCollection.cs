namespace Instrumentation.Runtime.Tests.Support;

/// <summary>Tests that change or measure what belongs to the whole process: they run alone, one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessStateCollection
{
    public const string Name = "Process state";
}
