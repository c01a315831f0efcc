using System.Numerics;

namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Arithmetic on rows whose length is a multiple of <see cref="Width"/>, lane by lane, so that machines with wide and narrow registers get the same.</summary>
internal static class Lanes
{
    internal const int Width = 8;

    internal static void AddScaled(ReadOnlySpan<float> row, float scale, Span<float> sums)
    {
        var by = new Vector<float>(scale);
        for (var index = 0; index <= row.Length - Vector<float>.Count; index += Vector<float>.Count)
            (new Vector<float>(sums[index..]) + (new Vector<float>(row[index..]) * by)).CopyTo(sums[index..]);
    }
}
