namespace Netlink.Netfilter;

/// <summary>What a transaction does with something.</summary>
public enum NftVerb
{
    /// <summary>Makes it. One that is there stays: tables, chains and sets as they are, elements too. A rule goes to the end of its chain.</summary>
    Add,

    /// <summary>Makes it; one that is there is an error (<c>EEXIST</c>).</summary>
    Create,

    /// <summary>Makes a rule at the beginning of its chain, or before another.</summary>
    Insert,

    /// <summary>Puts a rule in the place of the one with its handle.</summary>
    Replace,

    /// <summary>Deletes it; one that is not there is an error (<c>ENOENT</c>).</summary>
    Delete,

    /// <summary>Deletes it if it is there.</summary>
    Destroy,

    /// <summary>Deletes what is in it: the rules of a table or a chain, the elements of a set.</summary>
    Flush,
}
