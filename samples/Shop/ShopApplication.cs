using Instrumentation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Shop.Fulfilment;
using Shop.Observability;
using Shop.Orders;
using Shop.Payments;
using Shop.Storage;

namespace Shop;

/// <summary>Puts the service together.</summary>
internal static class ShopApplication
{
    public static WebApplication Build(string[] args, ILoggerProvider capture)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }

        AddLogging(builder.Logging, capture);
        AddServices(builder.Services, builder.Configuration);
        var exports = builder.Configuration[OtlpExport.EndpointVariable] is { Length: > 0 };
        if (exports)
        {
            builder.AddOtlpExport();
        }

        var app = builder.Build();
        if (exports)
        {
            app.StartOtlpExport();
        }

        // Types that have no logger of their own, which here is all of them, log through this.
        InstrumentationLogging.LoggerFactory = app.Services.GetRequiredService<ILoggerFactory>();
        app.UseServerSpans();
        app.UseExceptionHandler();
        app.MapControllers();
        app.MapOrders();
        app.MapPayments();
        return app;
    }

    public static Uri Address(this IServiceProvider services) =>
        new(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static void AddLogging(ILoggingBuilder logging, ILoggerProvider capture) => logging
        .ClearProviders()
        .AddProvider(capture)
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Shop", LogLevel.Debug)
        // It would log a second time what the operation that failed has already recorded.
        .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);

    private static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddProblemDetails();
        services.AddControllers();
        services.AddOrderStore(configuration);
        services.AddSingleton<IOrderService, OrderService>();
        services.AddSingleton<FulfilmentQueue>();
        services.AddHostedService<FulfilmentWorker>();
        services.AddSingleton<CardNetwork>();
        services.AddHttpClient<IPaymentClient, PaymentClient>((provider, client) => client.BaseAddress = provider.Address());
    }
}
