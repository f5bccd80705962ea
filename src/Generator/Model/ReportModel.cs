namespace Instrumentation.Generator.Model;

/// <summary>What a build tells about its instrumentation.</summary>
/// <param name="Scope">The compilation's scope.</param>
/// <param name="Coverage">Its endpoints.</param>
/// <param name="Operations">Its operations and those that it calls, in order.</param>
internal sealed record ReportModel(ScopeModel Scope, CoverageModel Coverage, EquatableArray<ReportedOperationModel> Operations);

/// <param name="Operation">The operation.</param>
/// <param name="Assembly">The assembly that declares it.</param>
/// <param name="File">The file of its declaration, or <see langword="null"/> if it is not declared here.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Routes">The routes by which calls reach it: <c>partial</c>, <c>interface</c>, <c>interceptor</c>.</param>
/// <param name="Interfaces">The interface members whose calls reach it.</param>
/// <param name="Calls">The calls that the compiler sees.</param>
internal sealed record ReportedOperationModel(
    OperationModel Operation,
    string Assembly,
    string? File,
    int Line,
    EquatableArray<string> Routes,
    EquatableArray<string> Interfaces,
    EquatableArray<ReportedCallModel> Calls);

/// <param name="File">The file, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Route">The route by which the call is recorded, or <see langword="null"/>.</param>
/// <param name="Missed">Why it is not, or <see langword="null"/>.</param>
internal sealed record ReportedCallModel(string File, int Line, int Column, string? Route, string? Missed);
