namespace Netlink.TrafficControl;

/// <summary>The words that kinds with rates have in common.</summary>
internal static class RateWords
{
    public static LinkLayer Layer(TcWords words)
    {
        string text = words.Text();
        return text switch
        {
            "ethernet" => LinkLayer.Ethernet,
            "atm" or "adsl" => LinkLayer.Atm,
            _ => throw words.Wrong(text, "ethernet, atm or adsl"),
        };
    }

    /// <summary>A size that <c>tc</c> lets stand before a slash and the step of a rate table, which kernels no longer use.</summary>
    public static ByteSize Bucket(TcWords words)
    {
        string text = words.Text();
        return ByteSize.TryParse(text.Split('/')[0], null, out ByteSize size) ? size : throw words.Wrong(text, "a size, such as 1500, 32kb or 1mb");
    }

    public static string Text(LinkLayer layer) => layer switch
    {
        LinkLayer.Unaware => "unspec",
        LinkLayer.Ethernet => "ethernet",
        LinkLayer.Atm => "atm",
        _ => "unknown",
    };
}
