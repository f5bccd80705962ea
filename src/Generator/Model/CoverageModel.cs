namespace Instrumentation.Generator.Model;

/// <summary>The endpoints of a compilation, in order.</summary>
internal sealed record CoverageModel(EquatableArray<EndpointModel> Endpoints)
{
    public int Covered => Endpoints.Count(static endpoint => endpoint.By is not null);

    /// <summary>Whole per cent, rounded down, so that 100 means all of them. Where there is no endpoint, none is dark.</summary>
    public int Percentage => Endpoints.Count == 0 ? 100 : 100 * Covered / Endpoints.Count;
}

/// <param name="Name">What reports call it.</param>
/// <param name="Kind">The framework's word for it.</param>
/// <param name="Route">The route, if it has one that is constant.</param>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="By">What instruments it, or <see langword="null"/>.</param>
internal sealed record EndpointModel(string Name, string Kind, string? Route, string File, int Line, string? By);
