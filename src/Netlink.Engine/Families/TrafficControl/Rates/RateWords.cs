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

    public static string Text(LinkLayer layer) => layer switch
    {
        LinkLayer.Unaware => "unspec",
        LinkLayer.Ethernet => "ethernet",
        LinkLayer.Atm => "atm",
        _ => "unknown",
    };
}
