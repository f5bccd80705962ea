using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator;

internal static class IncrementalValuesExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null).Select(static (value, _) => value!);
}
