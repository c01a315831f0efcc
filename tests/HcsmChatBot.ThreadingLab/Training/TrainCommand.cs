using System.Globalization;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab.Training;

internal static class TrainCommand
{
    public static int Run(string[] args)
    {
        var options = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        int Int(string name, int value) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : value;
        float Real(string name, float value) => options.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : value;
        var train = CorpusFolder.Read(args[0]);
        var meetings = options.TryGetValue("--meetings", out var folder) ? CorpusFolder.Read(folder) : [];
        var dev = options.TryGetValue("--dev", out var devFolder) ? CorpusFolder.Read(devFolder) : [];
        var test = options.TryGetValue("--test", out var testFolder) ? CorpusFolder.Read(testFolder) : [];
        var held = train.Where((_, index) => index % 10 == 3).ToArray();
        var rest = Int("--all", 0) == 1 ? train.ToArray() : train.Where((_, index) => index % 10 != 3).ToArray();
        if (Int("--few", 0) is > 0 and var few)
            rest = rest.Take(few).ToArray();
        var lexicon = LexiconBuilder.Build(rest);
        LinkModel? guide = null;
        var plan = new Trainer.Plan(Int("--first", 32), Int("--second", 16), Int("--epochs", 10), Int("--batch", 64), Real("--rate", 0.003f), Real("--decay", 0.01f), Real("--dropout", 0.1f), Real("--average", 0.5f));
        for (var round = 1; round <= Int("--rounds", 2); round++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var examples = new Examples();
            var writer = new ExampleWriter(lexicon, guide, examples);
            foreach (var log in rest)
                writer.Write(log, 1);
            foreach (var log in meetings)
                writer.Write(log, Real("--weight", 3));
            Console.Error.WriteLine($"round {round}: {examples.Count} examples, {clock.Elapsed.TotalSeconds:0} s");
            var voters = new List<Perceptron.Weights>();
            for (var voter = 0; voter < (round == Int("--rounds", 2) ? Int("--voters", 1) : 1); voter++)
                voters.Add(new Trainer(examples, plan, Int("--seed", 1) + voter).Train((epoch, loss) => Console.Error.WriteLine($"  epoch {epoch}: {loss:0.0000} {clock.Elapsed.TotalSeconds:0} s")));
            guide = new LinkModel(lexicon, voters, 0, 1);
            if (options.TryGetValue("--out", out var file))
                File.WriteAllBytes(file, guide.ToBytes());
            foreach (var bias in (float[])[-0.3f, 0f])
            {
                Report($"held {bias}", held, guide with { StartBias = bias });
                Report($"dev {bias}", dev, guide with { StartBias = bias });
                Report($"test {bias}", test, guide with { StartBias = bias });
                if (bias == 0 && options.TryGetValue("--links", out var links))
                    foreach (var log in test.Concat(dev))
                        File.WriteAllLines(Path.Combine(links, log.Name + ".links"), Predict(log, guide).Links.Select(link => link.ToString()));
            }
        }

        return 0;
    }

    private static void Report(string name, IReadOnlyCollection<AnnotatedLog> logs, LinkModel model)
    {
        if (logs.Count == 0)
            return;
        var figures = Figures.Of(logs.Select(log => Predict(log, model)));
        Console.WriteLine(FormattableString.Invariant($"{name}: F1 {figures.Links.F1:0.0} P {figures.Links.Precision:0.0} R {figures.Links.Recall:0.0} VI {figures.VariationOfInformation:0.0} 1-1 {figures.OneToOne:0.0} conv {figures.Conversations.F1:0.0}"));
    }

    private static LogPrediction Predict(AnnotatedLog log, LinkModel model)
    {
        var threader = new ConversationThreader(model);
        var links = LogUtterances.Of(log.Lines).Select((said, line) =>
            said is { } utterance && threader.Read(utterance).AnswersId is { } answers ? new LineLink(line, LogUtterances.LineOf(answers)) : LineLink.Start(line));
        return new(log, [.. links.Where(link => log.Parents.ContainsKey(link.Child))]);
    }
}
