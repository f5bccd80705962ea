using Contoso.Ledgers;
using Instrumentation;

using var recorder = new Recorder(InstrumentationScopes.All);
var ledger = new Ledger();
Console.WriteLine(ledger.Post(3));
Console.WriteLine(((IBalance)ledger).Read());
Console.WriteLine(ledger.Read());
Console.WriteLine(Ledger.Round(28));
