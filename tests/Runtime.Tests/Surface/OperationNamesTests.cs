using Xunit;

namespace Instrumentation.Runtime.Tests.Surface;

/// <summary>What the runtime makes of the names of a type and a method.</summary>
public class OperationNamesTests
{
    [Theory]
    [InlineData("Shop.Stock", "Reserve", "Stock.Reserve", "Shop.Stock.Reserve")]
    [InlineData("Stock", "Reserve", "Stock.Reserve", "Stock.Reserve")]
    [InlineData("Shop.Stock.Shelf", "Add", "Shelf.Add", "Shop.Stock.Shelf.Add")]
    public void Names_AreMadeOfTypeAndMethod(string type, string method, string name, string functionName)
    {
        var definition = new OperationDefinition(type, method);

        Assert.Equal((type, name, functionName), (definition.TypeName, definition.Name, definition.FunctionName));
    }

    [Theory]
    [InlineData(Signals.Traces, true, false)]
    [InlineData(Signals.Metrics, false, true)]
    [InlineData(Signals.Traces | Signals.Metrics, true, true)]
    public void Signals_AreThoseOfTheDefinition(Signals signals, bool isTraced, bool isMetered)
    {
        var operation = new Operation(TelemetryScope.Get(nameof(Signals_AreThoseOfTheDefinition), null), "Shop.Stock", "Reserve", signals);

        Assert.Equal((isTraced, isMetered), (operation.Source is not null, operation.Duration is not null));
        Assert.Equal(("Stock.Reserve", isMetered), (operation.Name, operation.Active is not null));
    }
}
