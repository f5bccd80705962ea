using Timers;

using var observed = new Timer(_ => Till.Count());
using var alsoObserved = new Timer(_ => Till.Count());
using var dark = new Timer(_ => Console.Beep());
