namespace Instrumentation.Runtime.Tests.Tags;

public sealed class EnumNamesTests
{
    [Fact]
    public void Member_IsItsName_AndTheSameString()
    {
        Assert.Equal("Friday", EnumNames<DayOfWeek>.Of(DayOfWeek.Friday));
        Assert.Same(EnumNames<DayOfWeek>.Of(DayOfWeek.Friday), EnumNames<DayOfWeek>.Of(DayOfWeek.Friday));
        Assert.Equal("Friday", TagValue.From(DayOfWeek.Friday));
    }

    [Fact]
    public void NumberWithoutMember_IsItsNumber() => Assert.Equal("42", EnumNames<DayOfWeek>.Of((DayOfWeek)42));

    [Fact]
    public void CombinedFlags_AreListed()
    {
        Assert.Equal("Read, Write", EnumNames<FileAccessLike>.Of(FileAccessLike.Read | FileAccessLike.Write));
        Assert.Equal("Read", EnumNames<FileAccessLike>.Of(FileAccessLike.Read));
        Assert.Equal("0", EnumNames<FileAccessLike>.Of(default));
    }

    [Fact]
    public void OtherUnderlyingTypes_Work()
    {
        Assert.Equal("Big", EnumNames<Unsigned>.Of(Unsigned.Big));
        Assert.Equal("Small", EnumNames<Signed>.Of(Signed.Small));
        Assert.Equal("-5", EnumNames<Signed>.Of((Signed)(-5)));
    }

    [Flags]
    private enum FileAccessLike
    {
        Read = 1,
        Write = 2,
    }

    private enum Unsigned : ulong
    {
        Big = ulong.MaxValue,
    }

    private enum Signed : sbyte
    {
        Small = -128,
    }
}
