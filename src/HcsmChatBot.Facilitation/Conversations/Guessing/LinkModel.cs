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

    /// <exception cref="InvalidDataException">Not a model, or one for other features.</exception>
    internal static LinkModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Sign || reader.ReadInt32() != Feature.Count)
            throw new InvalidDataException($"The model of reply links is none for the {Feature.Count} features of this version; train it anew.");
        var (bias, certainty) = (reader.ReadSingle(), reader.ReadSingle());
        var lexicon = Lexicon.Read(reader);
        var count = reader.ReadInt32();
        var voters = Enumerable.Range(0, 2 * count).Select(_ => ReadVoter(reader)).ToArray();
        return new LinkModel(lexicon, voters[..count], voters[count..], bias, certainty);
    }

    private static Perceptron.Weights ReadVoter(BinaryReader reader)
    {
        var weights = new Perceptron.Weights(Feature.Count, reader.ReadInt32(), reader.ReadInt32());
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
