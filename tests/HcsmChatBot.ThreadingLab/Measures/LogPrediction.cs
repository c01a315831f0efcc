using System.Collections.Immutable;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>What was predicted that the annotated lines of a log answer, one link a line.</summary>
internal sealed record LogPrediction(AnnotatedLog Log, ImmutableArray<LineLink> Links);
