namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>How one perceptron is trained.</summary>
/// <param name="First">Units of the first hidden layer.</param>
/// <param name="Second">Units of the second.</param>
/// <param name="Epochs">How often it sees each message.</param>
/// <param name="Rate">Of the first step; later ones are smaller.</param>
internal sealed record Lesson(int First, int Second, int Epochs, float Rate)
{
    /// <summary>By which the shipped model was trained.</summary>
    internal static readonly Lesson Full = new(First: 48, Second: 24, Epochs: 5, Rate: 0.003f);

    /// <summary>Messages a step.</summary>
    internal int Batch { get; init; } = 64;

    internal float Dropout { get; init; } = 0.1f;

    /// <summary>What follows on chaired meetings alone: fewer messages, smaller steps.</summary>
    internal Lesson OfMeetings => this with { Epochs = 4, Rate = 0.001f, Batch = 32 };
}
