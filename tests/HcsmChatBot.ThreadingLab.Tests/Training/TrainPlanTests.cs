using HcsmChatBot.ThreadingLab.Training;

namespace HcsmChatBot.ThreadingLab.Tests.Training;

public sealed class TrainPlanTests
{
    [Fact]
    public void A_folder_is_enough() => Assert.Equal(new TrainPlan("folder", null, 1, "reply-links.model"), TrainPlan.Read(["folder"], "--out"));

    [Fact]
    public void Options_come_in_any_order() =>
        Assert.Equal(new TrainPlan("folder", "meetings", 7, "file"), TrainPlan.Read(["folder", "--out", "file", "--seed", "7", "--meetings", "meetings"], "--out"));

    [Theory]
    [InlineData()]
    [InlineData("--seed", "1")]
    [InlineData("folder", "--seed")]
    [InlineData("folder", "--seed", "one")]
    [InlineData("folder", "--seed", "-1")]
    [InlineData("folder", "--seed", "99999999999")]
    [InlineData("folder", "--speed", "1")]
    [InlineData("folder", "other folder")]
    public void Arguments_that_are_none_are_not_guessed_at(params string[] arguments) => Assert.Null(TrainPlan.Read(arguments, "--out"));

    [Fact]
    public void Who_leaves_groups_out_writes_no_model() => Assert.Null(TrainPlan.Read(["folder", "--out", "file"]));
}
