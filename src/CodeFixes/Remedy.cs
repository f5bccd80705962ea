using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes;

/// <summary>One thing that a user can choose to do about a diagnostic.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">What Fix All recognises the same choice by.</param>
/// <param name="Document">The document to change.</param>
/// <param name="Target">What is changed in it. Several diagnostics may ask for the same change.</param>
/// <param name="Edit">Changes it.</param>
/// <param name="Part">What part of the target, where it has no node of its own.</param>
internal sealed record Remedy(string Title, string Key, Document Document, SyntaxNode Target, Action<SyntaxEditor> Edit, string? Part = null);
