namespace Instrumentation.Analyzers.Tests.WrongUse;

/// <summary>A program that uses the attributes in a way they are not meant, with markup for what is reported.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Source">The program.</param>
public sealed record Row(string Name, string Source);
