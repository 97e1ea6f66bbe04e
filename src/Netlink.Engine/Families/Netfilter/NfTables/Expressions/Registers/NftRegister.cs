using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Where a rule keeps what it works on: 64 bytes, as 4 registers of 16 or 16 of 4, and one for the verdict.</summary>
public enum NftRegister : uint
{
    /// <summary>The verdict (<c>NFT_REG_VERDICT</c>).</summary>
    [KernelName("NFT_REG_VERDICT")] Verdict = 0,

    /// <summary>The bytes 0 to 15 (<c>NFT_REG_1</c>).</summary>
    [KernelName("NFT_REG_1")] Wide1 = 1,

    /// <summary>The bytes 16 to 31 (<c>NFT_REG_2</c>).</summary>
    [KernelName("NFT_REG_2")] Wide2 = 2,

    /// <summary>The bytes 32 to 47 (<c>NFT_REG_3</c>).</summary>
    [KernelName("NFT_REG_3")] Wide3 = 3,

    /// <summary>The bytes 48 to 63 (<c>NFT_REG_4</c>).</summary>
    [KernelName("NFT_REG_4")] Wide4 = 4,

    /// <summary>The bytes 0 to 3 (<c>NFT_REG32_00</c>).</summary>
    [KernelName("NFT_REG32_00")] Narrow0 = 8,

    /// <summary>The bytes 4 to 7 (<c>NFT_REG32_01</c>).</summary>
    [KernelName("NFT_REG32_01")] Narrow1 = 9,

    /// <summary>The bytes 8 to 11 (<c>NFT_REG32_02</c>).</summary>
    [KernelName("NFT_REG32_02")] Narrow2 = 10,

    /// <summary>The bytes 12 to 15 (<c>NFT_REG32_03</c>).</summary>
    [KernelName("NFT_REG32_03")] Narrow3 = 11,

    /// <summary>The bytes 16 to 19 (<c>NFT_REG32_04</c>).</summary>
    [KernelName("NFT_REG32_04")] Narrow4 = 12,

    /// <summary>The bytes 20 to 23 (<c>NFT_REG32_05</c>).</summary>
    [KernelName("NFT_REG32_05")] Narrow5 = 13,

    /// <summary>The bytes 24 to 27 (<c>NFT_REG32_06</c>).</summary>
    [KernelName("NFT_REG32_06")] Narrow6 = 14,

    /// <summary>The bytes 28 to 31 (<c>NFT_REG32_07</c>).</summary>
    [KernelName("NFT_REG32_07")] Narrow7 = 15,

    /// <summary>The bytes 32 to 35 (<c>NFT_REG32_08</c>).</summary>
    [KernelName("NFT_REG32_08")] Narrow8 = 16,

    /// <summary>The bytes 36 to 39 (<c>NFT_REG32_09</c>).</summary>
    [KernelName("NFT_REG32_09")] Narrow9 = 17,

    /// <summary>The bytes 40 to 43 (<c>NFT_REG32_10</c>).</summary>
    [KernelName("NFT_REG32_10")] Narrow10 = 18,

    /// <summary>The bytes 44 to 47 (<c>NFT_REG32_11</c>).</summary>
    [KernelName("NFT_REG32_11")] Narrow11 = 19,

    /// <summary>The bytes 48 to 51 (<c>NFT_REG32_12</c>).</summary>
    [KernelName("NFT_REG32_12")] Narrow12 = 20,

    /// <summary>The bytes 52 to 55 (<c>NFT_REG32_13</c>).</summary>
    [KernelName("NFT_REG32_13")] Narrow13 = 21,

    /// <summary>The bytes 56 to 59 (<c>NFT_REG32_14</c>).</summary>
    [KernelName("NFT_REG32_14")] Narrow14 = 22,

    /// <summary>The bytes 60 to 63 (<c>NFT_REG32_15</c>).</summary>
    [KernelName("NFT_REG32_15")] Narrow15 = 23,
}
