using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Shop.Observability;

/// <summary>
/// Finishes ASP.NET Core's own spans as OpenTelemetry's conventions want them. Version 10 stops at what is known before
/// routing and leaves the rest to an instrumentation package; version 11 does it all.
/// </summary>
internal static class ServerSpans
{
    public static void UseServerSpans(this WebApplication app) => app.Use(static async (context, next) =>
    {
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is not { IsAllDataRequested: true })
        {
            await next(context);
            return;
        }

        // Before the call: the exception handler clears the endpoint.
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern })
        {
            var route = "/" + pattern.TrimStart('/');
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.route", route);
        }

        await next(context);
        Finish(span, context);
    });

    private static void Finish(Activity span, HttpContext context)
    {
        var status = context.Response.StatusCode;
        span.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
            span.SetTag("error.type", exception?.GetType().FullName ?? status.ToString());
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
