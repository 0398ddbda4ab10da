using System.Globalization;

static class Prices
{
    static string Of(decimal price) => price.ToString(CultureInfo.InvariantCulture);
}
