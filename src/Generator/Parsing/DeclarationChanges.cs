using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>What an edit has changed of what files can see of each other, if it is something that does not concern all of them.</summary>
internal sealed class DeclarationChanges
{
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, string Method)> _attributed = [];
    private readonly HashSet<string> _attributedNames = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, EditedFile> _files = [];
    private bool _isAnythingAttributed;

    /// <summary>The names of the members that are declared otherwise, as <see cref="FileWords"/> has them.</summary>
    public int[] Declared { get; private set; } = [];

    /// <summary>The names of instrumented methods that none had before.</summary>
    public HashSet<string> NewNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether members are declared otherwise or anything has other recording attributes.</summary>
    public bool HasDeclarations => Declared.Length > 0 || _attributed.Count > 0 || _isAnythingAttributed;

    /// <returns>The changes, or <see langword="null"/> if anything may mean something else.</returns>
    public static DeclarationChanges? Between(DeclarationSurface before, DeclarationSurface after)
    {
        if (!before.HasSameReferencesAs(after) || before.Trees.Length != after.Trees.Length)
        {
            return null;
        }

        var changes = new DeclarationChanges();
        for (var i = 0; i < before.Trees.Length; i++)
        {
            if (before.Trees[i] != after.Trees[i] && !changes.Add(before.Trees[i], after.Trees[i]))
            {
                return null;
            }
        }

        if ((changes._attributed.Count > 0 || changes._isAnythingAttributed) && after.Trees.Any(static tree => FileDeclarations.Of(tree).HidesRecordingAttributes))
        {
            return null;
        }

        var (methods, values) = (FileWords.HashesOf(changes._declared), FileWords.HashesOf(changes._values));
        if (methods.Length + values.Length > 0 && after.Trees.Any(tree => FileWords.Of(tree) is var words && (words.AreInAttributes(methods) || words.AreShown(values))))
        {
            return null;
        }

        changes._attributedNames.UnionWith(changes._attributed.Select(static method => method.Method));
        changes.Declared = [.. methods, .. values];
        changes.NewNames.UnionWith(after.Names.Except(before.Names));
        return changes;
    }

    /// <summary>Whether recording attributes may count otherwise for a method. An override has those of the methods that it overrides, wherever they are.</summary>
    public bool MayRecordOtherwise(CallTarget method) =>
        _isAnythingAttributed || (method.IsOverride ? _attributedNames.Contains(method.Name) : _attributed.Contains((method.TypeName, method.Name)));

    /// <summary>The same files after the edit, or <see langword="null"/> if one of them may say something else to who reads operations in it.</summary>
    public SyntaxTree[]? Follow(SyntaxTree[] files)
    {
        SyntaxTree[]? followed = null;
        for (var i = 0; i < files.Length; i++)
        {
            if (_files.TryGetValue(files[i], out var edited))
            {
                if (!edited.IsSame)
                {
                    return null;
                }

                followed ??= (SyntaxTree[])files.Clone();
                followed[i] = edited.Tree;
            }
        }

        return followed ?? files;
    }

    private bool Add(SyntaxTree before, SyntaxTree after)
    {
        var (outline, edited) = (FileOutline.Of(before), FileOutline.Of(after));
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var values = new HashSet<string>(StringComparer.Ordinal);
        if (!outline.AddChangesTo(edited, declared, values, _attributed, out var isAttributed))
        {
            return false;
        }

        _declared.UnionWith(declared);
        _values.UnionWith(values);
        _isAnythingAttributed |= isAttributed;
        _files.Add(before, new EditedFile(after, declared.Count == 0 && values.Count == 0 && outline.HasOrderOf(edited) && FileBodies.AreSame(before, after)));
        return true;
    }

    /// <param name="Tree">The file after the edit.</param>
    /// <param name="IsSame">Whether its members are the same, but for recording attributes, and so is what matters of their bodies.</param>
    private readonly record struct EditedFile(SyntaxTree Tree, bool IsSame);
}
