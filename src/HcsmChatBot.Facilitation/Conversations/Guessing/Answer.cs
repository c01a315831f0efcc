namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>What is kept with a question of an answer to it.</summary>
/// <param name="Length">In words.</param>
internal readonly record struct Answer(int Number, Cues Cues, int Length);
