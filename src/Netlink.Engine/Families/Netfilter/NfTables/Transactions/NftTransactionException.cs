namespace Netlink.Netfilter;

/// <summary>A transaction failed, and nothing of it happened.</summary>
public sealed class NftTransactionException : NetlinkException
{
    internal NftTransactionException(IReadOnlyList<NftTransactionError> errors, int calls)
        : base(errors[0].Error.Error, errors[0].Error.Operation, Describe(errors[0], calls)) => Errors = errors;

    /// <summary>A transaction failed.</summary>
    /// <param name="message">One line for a person.</param>
    public NftTransactionException(string message)
        : base(message)
    {
    }

    /// <summary>A transaction failed.</summary>
    /// <param name="message">One line for a person.</param>
    /// <param name="innerException">Why.</param>
    public NftTransactionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A transaction failed.</summary>
    public NftTransactionException()
        : this("The transaction failed.")
    {
    }

    /// <summary>What the kernel had against it. The first is the cause; the others may follow from it.</summary>
    public IReadOnlyList<NftTransactionError> Errors { get; } = [];

    /// <summary>The call that failed first; null when the transaction as a whole failed.</summary>
    public NftChange? Change => Errors.Count > 0 ? Errors[0].Change : null;

    private static ErrorDetails Describe(NftTransactionError first, int calls)
    {
        ErrorDetails details = first.Error.Details;
        string? call = first.Change is null ? null : calls == 1 ? first.Change.ToString() : $"call {first.Change.Index + 1} of {calls}, {first.Change}";
        string?[] parts = [call, first.Culprit, first.ElementIndexInCall is null ? details.Attribute : null, details.Message];
        return details with { Attribute = null, Message = string.Join(": ", parts.Where(part => part is not null)) };
    }
}
