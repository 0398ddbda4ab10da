using System.Globalization;

static class Prices
{
    static string Of(decimal price) => price.ToString("C", new CultureInfo("de-DE"));
}
