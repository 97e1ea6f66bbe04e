using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What cmdlets that make elements have in common.</summary>
public abstract class NftElementMakeCommand : NftElementCommand
{
    /// <summary>What a map's keys lead to: a value, or a verdict such as accept, drop, 'jump chain'.</summary>
    [Parameter(Position = 2, HelpMessage = "What a map's keys lead to: a value, or a verdict such as accept, drop, 'jump chain'")]
    [Alias("Data")]
    public string? Value { get; set; }

    /// <summary>How long the elements stay.</summary>
    [Parameter(HelpMessage = "How long the elements stay")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    [Parameter(HelpMessage = "A note for people, up to 128 bytes")]
    public string? Comment { get; set; }

    /// <inheritdoc/>
    internal override NftElement Make(NftSet set, NftKey key) => WithValue(set, new NftElement { Key = key, Timeout = Timeout, Comment = Comment });

    /// <summary>Gives an element what its key leads to.</summary>
    internal NftElement WithValue(NftSet set, NftElement element)
    {
        if (Value is null)
            return element;
        if (set.ObjectType is not null)
            return element with { Object = Value.Trim('"') };
        if (set.DataType is not { } type)
            throw new ArgumentException($"{set} is a set: its keys lead to nothing, and -Value has no meaning.");
        if (type.IsVerdict)
            return element with { Verdict = ParseVerdict(Value) };
        return element with
        {
            Value = NftKey.TryParse(type, Value, out NftKey? value) ? value : throw new ArgumentException($"'{Value}' is no {type}: that is what the keys of {set} lead to."),
        };
    }

    private static NftVerdict ParseVerdict(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var verb, ..] && Enum.TryParse(verb, ignoreCase: true, out NftVerdictCode code) && Enum.IsDefined(code))
        {
            bool needsChain = code is NftVerdictCode.Jump or NftVerdictCode.Goto;
            if (words.Length == (needsChain ? 2 : 1))
                return new() { Code = code, Chain = needsChain ? words[1] : null };
        }

        throw new ArgumentException($"'{text}' is no verdict: that is accept, drop, continue, return, 'jump CHAIN' or 'goto CHAIN'.");
    }
}
