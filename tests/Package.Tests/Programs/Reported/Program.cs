using Contoso.Ledgers;
using Reported;

Func<Currency, string, int> pay =
#pragma warning disable INS0003 // It is to be in the report.
    Till.Pay;
#pragma warning restore INS0003
Console.WriteLine(pay(Currency.Dollar, "") + Till.Pay(Currency.Euro, "") + Ledger.Round(28));
