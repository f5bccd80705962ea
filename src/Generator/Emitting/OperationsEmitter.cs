using Instrumentation.Generator.Model;
using Instrumentation.Shared;

namespace Instrumentation.Generator.Emitting;

/// <summary>Writes the constants of a file's operations: one static object each.</summary>
internal static class OperationsEmitter
{
    public static void Emit(CodeWriter writer, IReadOnlyList<OperationModel> operations, IReadOnlyList<LocationModel> locations, PlatformModel platform)
    {
        using (writer.Open($"namespace {KnownNames.GeneratedNamespace}"))
        {
            writer.Line(GeneratedFile.ClassAttributes(platform));
            using (writer.Open($"file static class {Names.OperationsOf(operations[0].Method)}"))
            {
                for (var i = 0; i < operations.Count; i++)
                {
                    if (i > 0)
                    {
                        writer.Blank();
                    }

                    Emit(writer, operations[i], locations.FirstOrDefault(location => location.Key == operations[i].Method.Key));
                }
            }
        }
    }

    /// <summary>The field that holds an operation.</summary>
    public static string FieldOf(OperationModel operation) => $"{Names.Generated}.{Names.OperationsOf(operation.Method)}.{Field(operation)}";

    private static string Field(OperationModel operation) => Identifiers.Escape(operation.Method.MemberName);

    private static void Emit(CodeWriter writer, OperationModel operation, LocationModel? location)
    {
        var declaration = $"internal static readonly {Names.Runtime}.Operation {Field(operation)} = new {Names.Runtime}.Operation(";
        if (location is null && HasDefaultsOnly(operation))
        {
            writer.Line(declaration);
            using (writer.Indent())
            {
                writer.Line($"{Scope(operation)}, {Identity(operation)}, {Literals.Signals(SignalsOf(operation))});");
            }
        }
        else
        {
            EmitDefinition(writer, declaration, operation, location);
        }
    }

    private static void EmitDefinition(CodeWriter writer, string declaration, OperationModel operation, LocationModel? location)
    {
        writer.Line(declaration);
        using (writer.Indent())
        {
            writer.Line($"{Scope(operation)},");
            using (writer.Open($"new {Names.Runtime}.OperationDefinition({Identity(operation)})", "});"))
            {
                EmitSignals(writer, operation);
                EmitTags(writer, operation);
                if (operation.Method.ReturnKind is ReturnKind.Stream)
                {
                    writer.Line("IsStream = true,");
                }

                if (operation.ResultErrorType is { } errorType)
                {
                    writer.Line($"ResultErrorType = {Literals.Text(errorType)},");
                }

                if (location is not null)
                {
                    writer.Line($"FilePath = {Literals.Text(location.FilePath)},");
                    writer.Line($"LineNumber = {location.Line},");
                }
            }
        }
    }

    /// <summary>Whether the attributes say no more than which signals a call has.</summary>
    private static bool HasDefaultsOnly(OperationModel operation) =>
        MethodNameOf(operation) is not null
        && operation is { Log: null, Tags.Count: 0, ResultErrorType: null, Method.ReturnKind: not ReturnKind.Stream }
        && (operation.Span is null || operation.Span == SpanModel.Default)
        && (operation.Metrics is null || operation.Metrics == MetricsModel.Default);

    private static int SignalsOf(OperationModel operation) => (operation.Span is null ? 0 : CapturedValue.Traces) | (operation.Metrics is null ? 0 : CapturedValue.Metrics);

    /// <summary>The names of the operation: those of the type and of the method, from which the runtime makes the others, unless a developer gave one.</summary>
    private static string Identity(OperationModel operation)
    {
        var type = Literals.Text(operation.Method.Type.DisplayName);
        return MethodNameOf(operation) is { } method
            ? $"{type}, {Literals.Text(method)}"
            : $"{type}, {Literals.Text(operation.Name)}, {Literals.Text(operation.FunctionName)}";
    }

    private static string? MethodNameOf(OperationModel operation)
    {
        var type = operation.Method.Type.DisplayName;
        var method = operation.FunctionName.Substring(type.Length + 1);
        return operation.Name == $"{type.Substring(type.LastIndexOf('.') + 1)}.{method}" ? method : null;
    }

    private static void EmitSignals(CodeWriter writer, OperationModel operation)
    {
        if (operation.Span is { } span)
        {
            EmitObject(writer, "Span", "SpanDefinition",
                (span.Kind != 0, $"Kind = {Literals.Kind(span.Kind)}"),
                (span.Root, "Root = true"),
                (span.Exceptions != "Auto", $"Exceptions = global::Instrumentation.ExceptionRecording.{span.Exceptions}"));
        }

        if (operation.Metrics is { } metrics)
        {
            EmitObject(writer, "Metrics", "MetricsDefinition",
                (metrics.Name is not null, $"Name = {Literals.Text(metrics.Name)}"),
                (metrics.Description is not null, $"Description = {Literals.Text(metrics.Description)}"),
                (metrics.Buckets.Count > 0, $"Buckets = new double[] {{ {string.Join(", ", metrics.Buckets)} }}"),
                (!metrics.Active, "Active = false"));
        }

        if (operation.Log is { } log)
        {
            EmitObject(writer, "Log", "LogDefinition",
                (log.Message is not null, $"Message = {Literals.Text(log.Message)}"),
                (log.Level != 2, $"Level = {Literals.Level(log.Level)}"),
                (log.Start != 6, $"Start = {Literals.Level(log.Start)}"),
                (log.Failure != 4, $"Failure = {Literals.Level(log.Failure)}"),
                (true, $"EventId = {log.EventId}"));
        }
    }

    private static void EmitObject(CodeWriter writer, string property, string type, params (bool Present, string Text)[] members)
    {
        var texts = members.Where(static member => member.Present).Select(static member => member.Text).ToList();
        var initializer = texts.Count == 0 ? "()" : $" {{ {string.Join(", ", texts)} }}";
        writer.Line($"{property} = new {Names.Runtime}.{type}{initializer},");
    }

    private static void EmitTags(CodeWriter writer, OperationModel operation)
    {
        if (operation.Tags.Count == 0)
        {
            return;
        }

        using (writer.Open($"Tags = new {Names.Runtime}.TagDefinition[]", "},"))
        {
            foreach (var tag in operation.Tags)
            {
                var atEnd = tag.IsKnownAtEnd ? ", fromResult: true" : "";
                writer.Line($"new {Names.Runtime}.TagDefinition({Literals.Text(tag.Name)}, {Literals.Signals(tag.Signals)}{atEnd}{RedactionOf(tag)}),");
            }
        }
    }

    private static string RedactionOf(TagModel tag)
    {
        if (tag.Redaction is not { } redaction)
        {
            return tag.IsCleared ? ", isCleared: true" : "";
        }

        var classification = redaction.Classification is { } name ? $", classification: {Literals.Text(name)}" : "";
        return $", redaction: {Literals.Redaction(redaction.Kind)}{classification}";
    }

    private static string Scope(OperationModel operation) => $"{Names.Generated}.{operation.Scope.ClassName}.Instance";
}
