using Instrumentation;

namespace Trimmed;

internal enum Speed
{
    Standard,
    Express,
    Lost,
}

internal sealed record Parcel(int Id, Speed Speed);

internal interface IParcels
{
    Task<string> SendAsync(Parcel parcel);
}

internal sealed partial class Parcels : IParcels
{
    [Traced, Metered, Logged("Parcel {parcel.Id} sent")]
    public async Task<string> SendAsync([Tag("parcel.speed", nameof(Parcel.Speed)), Tag("parcel.id", nameof(Parcel.Id))] Parcel parcel)
    {
        await Task.Yield();
        return Label(parcel);
    }

    [Traced]
    private static string Label(Parcel parcel) =>
        parcel.Speed == Speed.Lost ? throw new InvalidOperationException("lost") : $"{parcel.Id}/{parcel.Speed}";
}
