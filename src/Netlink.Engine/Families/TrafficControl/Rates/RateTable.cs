using System.Runtime.InteropServices;

namespace Netlink.TrafficControl;

/// <summary>How long packets take at a rate, by their length. Kernels since 3.8 do not look in it, but a policer is refused without it.</summary>
internal static class RateTable
{
    private const int Cells = 256, CellPayload = 48, CellSize = 53;
    private const uint UsualMtu = 2047;

    /// <summary>The power of two of a table's steps, so that it reaches to the longest packet.</summary>
    public static byte CellLog(uint mtu)
    {
        byte log = 0;
        while ((mtu == 0 ? UsualMtu : mtu) >> log >= Cells)
            log++;
        return Math.Max(log, (byte)1);
    }

    /// <summary>The table: 256 numbers of ticks.</summary>
    public static byte[] Make(RateSpecification specification, BitRate rate)
    {
        uint[] ticks = new uint[Cells];
        for (int i = 0; i < Cells; i++)
        {
            uint size = Math.Max((uint)(i + 1) << specification.CellLog, specification.MinimumPacket);
            if (specification.LinkLayer == LinkLayer.Atm)
                size = (size + CellPayload - 1) / CellPayload * CellSize;
            ticks[i] = Psched.Ticks(new ByteSize(size), rate);
        }

        return MemoryMarshal.AsBytes<uint>(ticks).ToArray();
    }
}
