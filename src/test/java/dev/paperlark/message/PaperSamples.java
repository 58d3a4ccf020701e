package dev.paperlark.message;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented papers as a digest would bring them. */
public final class PaperSamples {
    private PaperSamples() {}

    /** With everything: two languages, code, venue, all parts, more authors than a card names. */
    public static Paper full() {
        return Paper.of(
                        new PaperId("2611.00417"),
                        "Lantern Policies: Diffusion Policies that Know When the Light Goes Out")
                .authors("Ada Brightwater", "Bo Lindqvist", "Chiara Monti", "Dae-jung Han", "Efua Mensah")
                .categories("cs.RO", "cs.LG")
                .abstractText("Robots meet the dark. We train them for it.")
                .comment("9 pages, 4 figures. Accepted at CoRL 2026")
                .codeUrl("https://github.com/lantern-lab/lantern-policies")
                .summary(new Summary(
                        Optional.of("en"),
                        Map.of(
                                SummaryPart.TLDR,
                                "A robot arm that rates how much it can still see keeps grasping when the lights fail: success in"
                                        + " the dark rises from 31% to 78%, at the price of one more head on the policy.",
                                SummaryPart.MOTIVATION,
                                "Visual policies fail without a warning when the light changes.",
                                SummaryPart.METHOD,
                                "A second head predicts how useful the image is, and the sampler leans on touch where it is not.",
                                SummaryPart.RESULT,
                                "78% of 400 grasps succeed in the dark; in daylight nothing is lost.",
                                SummaryPart.CONCLUSION,
                                "Knowing what one cannot see is worth more than a better camera.")))
                .tldr("zh", "机械臂会估计自己还能看清多少，因此灯灭之后仍能继续抓取：黑暗中的成功率从 31% 提高到 78%，代价只是策略网络多一个输出头。")
                .build();
    }

    /** Without any summary. */
    public static Paper bare() {
        return Paper.of(new PaperId("2611.01999"), "在弱光条件下的机器人抓取：一个数据集")
                .authors("林晓", "Zoë Ångström")
                .categories("cs.CV")
                .abstractText(
                        "We collect 12,000 grasps, e.g. of mugs and keys, in rooms of 0.5 lux. Each is labelled by hand. Smith et"
                                + " al. found that such labels age badly, so we label twice. The third sentence of this abstract is there"
                                + " only to be cut off, because a card has room for about three hundred characters, and this is more.")
                .build();
    }

    /** Why somebody may have got {@link #full()}. */
    public static List<Reason> reasons() {
        return List.of(new Reason(PaperField.TITLE, "Diffusion Policies"), new Reason(PaperField.CATEGORY, "cs.RO"));
    }
}
