namespace Contoso.Ledgers;

public interface IBalance
{
    int Read();
}
