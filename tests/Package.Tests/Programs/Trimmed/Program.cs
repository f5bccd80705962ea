using Instrumentation;
using Trimmed;

using var recorder = new Recorder(InstrumentationScopes.All);
IParcels parcels = new Parcels();
Console.WriteLine(await parcels.SendAsync(new Parcel(7, Speed.Express)));
try
{
    await parcels.SendAsync(new Parcel(8, Speed.Lost));
}
catch (InvalidOperationException exception)
{
    Console.WriteLine(exception.Message);
}
