using System.Reflection;

namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>What was learned: common words, and the weights of a few perceptrons whose votes are added. Its card, reply-links.md, stands beside its file.</summary>
/// <param name="Open">Who votes where people talk as they like.</param>
/// <param name="Chaired">Who votes where a prompt was asked; as many.</param>
/// <param name="StartBias">Added to what speaks for a start, so that conversations are as many as people make.</param>
/// <param name="Certainty">The votes are multiplied by it, so that of all links with probability 0.9 nine in ten are right.</param>
internal sealed record LinkModel(Lexicon Lexicon, IReadOnlyList<Perceptron.Weights> Open, IReadOnlyList<Perceptron.Weights> Chaired, float StartBias, float Certainty)
{
    /// <summary>"HCSM", and the version of the form.</summary>
    private const uint Sign = 0x4D534301;

    private const int MostVoters = 16;
    private const int MostUnits = 1024;

    private static readonly Lazy<LinkModel> FromResource = new(ReadResource);

    /// <summary>The one in this assembly.</summary>
    internal static LinkModel Shipped => FromResource.Value;

    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Sign);
        writer.Write(Feature.Count);
        writer.Write(StartBias);
        writer.Write(Certainty);
        Lexicon.Write(writer);
        writer.Write(Open.Count);
        foreach (var voter in Open.Concat(Chaired))
        {
            writer.Write(voter.First);
            writer.Write(voter.Second);
            foreach (var weight in voter.All.SelectMany(weights => weights))
                writer.Write((Half)weight);
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">Not a model, a damaged one, or one for other features.</exception>
    internal static LinkModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        try
        {
            if (reader.ReadUInt32() != Sign || reader.ReadInt32() != Feature.Count)
                throw new InvalidDataException($"The model of reply links is none for the {Feature.Count} features of this version; train it anew.");
            var (bias, certainty) = (reader.ReadSingle(), reader.ReadSingle());
            var lexicon = Lexicon.Read(reader);
            var count = ReadCount(reader, MostVoters);
            var voters = Enumerable.Range(0, 2 * count).Select(_ => ReadVoter(reader)).ToArray();
            var model = new LinkModel(lexicon, voters[..count], voters[count..], bias, certainty);
            return model.IsSound && stream.ReadByte() < 0 ? model : throw Damaged;
        }
        catch (EndOfStreamException)
        {
            throw Damaged;
        }
    }

    /// <summary>A number of things of which there are some, and not more than so many.</summary>
    internal static int ReadCount(BinaryReader reader, int most) => reader.ReadInt32() is > 0 and var count && count <= most ? count : throw Damaged;

    private static InvalidDataException Damaged => new("The model of reply links is damaged; train it anew.");

    private bool IsSound => float.IsFinite(StartBias) && float.IsFinite(Certainty)
        && Open.Concat(Chaired).All(voter => voter.First % Lanes.Width == 0 && voter.Second % Lanes.Width == 0 && voter.All.All(row => Array.TrueForAll(row, float.IsFinite)));

    private static Perceptron.Weights ReadVoter(BinaryReader reader)
    {
        var weights = new Perceptron.Weights(Feature.Count, ReadCount(reader, MostUnits), ReadCount(reader, MostUnits));
        foreach (var row in weights.All)
            for (var index = 0; index < row.Length; index++)
                row[index] = (float)reader.ReadHalf();
        return weights;
    }

    private static LinkModel ReadResource()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reply-links.model")
            ?? throw new InvalidDataException("The model of reply links is missing in this build.");
        return Read(stream);
    }
}
