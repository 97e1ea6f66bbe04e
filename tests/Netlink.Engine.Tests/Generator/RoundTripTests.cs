using Netlink.Contracts;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Generator;

public class RoundTripTests
{
    internal static EveryForm Full => new()
    {
        Family = 2, Port = 4789, Index = -5,
        U8 = 1, U16 = 0x1234, U32BigEndian = 0x01020304, U64 = ulong.MaxValue, S8 = -1, S16BigEndian = -2, S32 = -3, S64BigEndian = long.MinValue,
        Variable = 1UL << 40, SignedVariable = -7, Flag = true, Bool = false, Bool32 = true, Text = "grüß", UnterminatedText = "raw", Bytes = [1, 2, 3],
        Struct = new() { A = 7, B = 8, Name = "eth0", Priorities = [1, 2, 3, 4], Raw = [9, 8, 7, 6] },
        Nest = new() { Id = 1, Inner = new() { Id = 2 } },
        Seconds = TimeSpan.MaxValue, SignedMilliseconds = TimeSpan.FromMilliseconds(-250), Enum = EveryEnum.Second,
        Repeated = ["a", "bb", ""], RepeatedNests = [new() { Id = 1 }, new()], Indexed = [new() { Id = 3 }, new() { Id = 4 }], IndexedScalars = [1, 2, 3],
        Packed = [1, 2, 3], PackedStructs = [new() { A = 1, Raw = new byte[4], Priorities = new byte[4] }],
        Keyed = [new() { Key = 7, Id = 1 }], KeyedTwice = [new() { Policy = 1, Attribute = 2, Id = 3 }],
        Framed = [new() { Index = 1, Flags = 2, Gateway = [10, 0, 0, 1] }, new() { Index = 2 }],
        Kind = "gamma", Options = new GammaOptions { Limit = 5, Id = 6 }, ByFamily = new AlphaOptions { Id = 9 },
        Bits = new(1, 3), Scaled = new(80), Selector = new() { Count = 2, Keys = [new() { Mask = 0xffff0000, Offset = 12 }, new() { Mask = 1, Offset = -4 }] },
        Listed = [new() { Id = 5 }, new() { Id = 6 }],
    };

    internal static byte[] Bytes<T>(T value)
        where T : INetlinkContract<T>
    {
        var writer = new NetlinkWriter();
        value.Write(writer);
        return writer.WrittenSpan.ToArray();
    }

    [Fact]
    public void Every_form_comes_back_as_it_was_written()
    {
        EveryForm full = Full;
        byte[] bytes = Bytes(full);
        EveryForm read = EveryForm.Read(bytes);
        Assert.Equal(full, read);
        Assert.Equal(bytes, Bytes(read));
        Assert.Equal(TimeSpan.MaxValue, read.Seconds);
        Assert.NotEqual(full, read with { Packed = [1, 2, 4] });
    }

    [Fact]
    public void A_lists_attributes_all_have_the_same_number()
    {
        byte[] bytes = Bytes(new EveryForm { Listed = [new(), new()] });
        Assert.Equal([12, 0, 40, 0x80, 4, 0, 3, 0x80, 4, 0, 3, 0x80], bytes[8..]);
    }

    [Fact]
    public void An_unknown_attribute_is_kept_and_written_back()
    {
        var writer = new NetlinkWriter();
        new EveryNest { Id = 1 }.Write(writer);
        writer.WriteAttribute(0x8000 | 99, [1, 2, 3, 4, 5]);
        EveryNest read = EveryNest.Read(writer.WrittenSpan);
        Assert.Equal((ushort)99, Assert.Single(read.UnknownAttributes!).Type);
        Assert.Equal(writer.WrittenSpan.ToArray(), Bytes(read));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(28)]
    public void A_struct_that_shrank_or_grew_is_read_and_written_back_as_it_came(int length)
    {
        byte[] bytes = [.. Enumerable.Range(1, length).Select(i => (byte)i)];
        bytes[13] = 0;
        EveryStruct read = EveryStruct.Read(bytes);
        Assert.Equal(0x04030201u, read.A);
        Assert.Equal(length, Bytes(read).Length);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(20, 2)]
    [InlineData(23, 2)]
    public void A_list_behind_a_struct_goes_on_as_far_as_the_bytes_do(int length, int keys)
    {
        byte[] bytes = [.. Enumerable.Range(1, length).Select(i => (byte)i)];
        EverySelector read = EverySelector.Read([1, 0, 0, 0, .. bytes[4..]]);
        Assert.Equal(keys, read.Keys.Count);
        Assert.All(read.Keys.Take(1), key => Assert.Equal((0x05060708u, 0x0c0b0a09), (key.Mask, key.Offset)));
        Assert.Equal([1, 0, 0, 0, .. bytes[4..]], Bytes(read));
    }

    [Fact]
    public void An_unknown_kind_is_kept_as_bytes()
    {
        byte[] bytes = Bytes(new EveryForm { Kind = "omega", Options = new EveryOptions.Unknown([1, 2, 3, 4]) });
        EveryForm read = EveryForm.Read(bytes);
        Assert.IsType<EveryOptions.Unknown>(read.Options);
        Assert.Equal(bytes, Bytes(read));
    }

    [Theory]
    [InlineData("EveryForm.Port", 0, 0, 2)]
    [InlineData("EveryForm.U16", 2, 0, 0)]
    [InlineData("EveryForm.Nest.Inner.Id", 18, 0, 16)]
    [InlineData("EveryForm.Repeated[1]", 22, 1, 0)]
    public void An_offset_is_told_as_a_property(string path, ushort type, int occurrence, int further)
    {
        byte[] bytes = Bytes(Full);
        int offset = type == 0 ? further : Find(bytes, type, occurrence) + further;
        Assert.Equal(path, EveryForm.Schema.PathAt(bytes, offset));
    }

    private static int Find(byte[] bytes, ushort type, int occurrence)
    {
        var reader = new AttributeReader(bytes.AsSpan(8));
        for (int position = 0; reader.TryRead(out ushort found, out _); position = reader.Position)
        {
            if (found == type && occurrence-- == 0)
                return 8 + position;
        }

        throw new InvalidOperationException($"There is no attribute {type}.");
    }

    [Fact]
    public void The_schema_carries_what_was_declared()
    {
        ContractSchema schema = AlphaOptions.Schema;
        AttributeSchema id = Assert.Single(schema.Attributes);
        Assert.Equal(("A_ID", "things", "7", "6.9"), (id.KernelName, id.Unit, id.Default, id.Since));
        Assert.Equal("A contract with every form that the generator knows.", EveryForm.Schema.Description);
        Assert.Equal(["2", "alpha", "beta", "gamma"], EveryOptions.Forms.Forms.Select(form => form.Kind));
    }
}
