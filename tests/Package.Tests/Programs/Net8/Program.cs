using System;
using Instrumentation;
using Microsoft.Extensions.Logging;
using Net8;

using var recorder = new Recorder(InstrumentationScopes.All);
var till = new Till(new Logger<Till>(recorder));
Console.WriteLine(((IPayments)till).Pay(14));
Console.WriteLine(till.Refund(14));
