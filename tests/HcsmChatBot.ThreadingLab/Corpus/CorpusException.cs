namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>A folder or a file of it is not as it must be; the message is one line that says where and what.</summary>
internal sealed class CorpusException(string message) : Exception(message);
