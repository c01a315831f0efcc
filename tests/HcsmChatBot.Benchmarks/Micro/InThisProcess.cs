using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace HcsmChatBot.Benchmarks.Micro;

/// <summary>Without a generated project, which the warnings that are errors here would refuse.</summary>
internal static class InThisProcess
{
    public static IConfig Config { get; } = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
}
