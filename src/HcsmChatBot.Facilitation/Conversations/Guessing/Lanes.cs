using System.Numerics;
using System.Runtime.InteropServices;

namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Arithmetic on rows whose length is a multiple of <see cref="Width"/>, lane by lane, so that machines with wide and narrow registers get the same.</summary>
internal static class Lanes
{
    internal const int Width = 8;

    /// <summary>So many vectors are summed beside each other in registers: an addition need not wait for the one before.</summary>
    private const int Beside = 3;

    internal static void AddScaled(ReadOnlySpan<float> row, float scale, Span<float> sums)
    {
        var by = new Vector<float>(scale);
        for (var index = 0; index <= row.Length - Vector<float>.Count; index += Vector<float>.Count)
            (new Vector<float>(sums[index..]) + (new Vector<float>(row[index..]) * by)).CopyTo(sums[index..]);
    }

    /// <summary>Adds to the sums those rows of a matrix that <paramref name="chosen"/> numbers, each multiplied by its scale, in their order.</summary>
    /// <param name="rows">One behind the other, each as long as the sums.</param>
    internal static void AddRows(ReadOnlySpan<float> rows, ReadOnlySpan<ushort> chosen, ReadOnlySpan<float> scales, Span<float> sums)
    {
        var matrix = MemoryMarshal.Cast<float, Vector<float>>(rows);
        var totals = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var column = 0;
        for (; column <= totals.Length - Beside; column += Beside)
            AddBeside(matrix[column..], totals.Length, chosen, scales, totals.Slice(column, Beside));
        for (; column < totals.Length; column++)
            for (var index = 0; index < chosen.Length; index++)
                totals[column] += matrix[(chosen[index] * totals.Length) + column] * new Vector<float>(scales[index]);
    }

    private static void AddBeside(
        ReadOnlySpan<Vector<float>> matrix, int width, ReadOnlySpan<ushort> chosen, ReadOnlySpan<float> scales, Span<Vector<float>> totals)
    {
        var (left, middle, right) = (totals[0], totals[1], totals[2]);
        for (var index = 0; index < chosen.Length; index++)
        {
            var row = matrix.Slice(chosen[index] * width, Beside);
            var scale = new Vector<float>(scales[index]);
            left += row[0] * scale;
            middle += row[1] * scale;
            right += row[2] * scale;
        }

        (totals[0], totals[1], totals[2]) = (left, middle, right);
    }
}
