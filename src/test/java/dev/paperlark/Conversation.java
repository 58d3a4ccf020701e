package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.Chatter.Shown;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;

/**
 * What people do with the bot from the first day on, told once for all platforms: a newcomer alone, and a lab in its group. Its
 * scenes follow one another; between them they use every command.
 *
 * @param newcomer in private, and nobody to the group
 * @param boss administers the group
 * @param student is a member of it
 */
record Conversation(Chatter newcomer, Chatter boss, Chatter student) {
    private static final List<Integer> PNG = List.of(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);
    /** Where details stand in the place of the alert. */
    private static final String BACK = "◂ Back";

    private static final String PAPER = Papers.id(12);
    private static final String TITLE = "Grasping with 12 fingers";
    private static final String TLDR = "A hand of 12 fingers lets go less often.";

    /** So many papers that they fill more than one page. */
    static Paper[] papers() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(n -> Papers.titled(Papers.id(n), "Grasping with " + n + " fingers")
                        .authors("Ada Finch", "Ben Wren")
                        .categories("cs.RO", "cs.LG")
                        .abstractText("We count " + n + " fingers, and how often they let go.")
                        .url("https://arxiv.org/abs/" + Papers.id(n))
                        .tldr("en", "A hand of " + n + " fingers lets go less often.")
                        .build())
                .toArray(Paper[]::new);
    }

    /**
     * All scenes in their order.
     *
     * @param morning lets the time of the alert come
     * @param link how to tell the bot a code that was shared
     * @param number of the newcomer on the platform
     */
    void takesPlace(Runnable morning, String link, String number) throws IOException, ParseException {
        a_newcomer_chooses_a_field_by_buttons(newcomer, "Robotics", "Subscribe", "Subscribed as #1");
        the_newcomer_looks_around();
        the_boss_subscribes_the_group_and_members_may_not();
        the_boss_sets_the_times();
        morning.run();
        the_alert_is_read_and_voted_on();
        the_boss_mutes_and_follows_from_a_card();
        a_reading_list_is_kept_and_taken_along();
        papers_are_searched_for_and_counted();
        the_newcomer_takes_over_what_the_group_has(link);
        the_newcomer_is_forgotten(number);
    }

    /** From the first word to the first cards, with nothing typed but /start. */
    static void a_newcomer_chooses_a_field_by_buttons(Chatter newcomer, String field, String take, String subscribed) {
        Shown hello = newcomer.says("/start");
        assertThat(hello.text()).contains("Paperlark");
        Shown preview = newcomer.presses(hello, field);
        assertThat(preview.text()).contains(field, TITLE);
        assertThat(newcomer.presses(preview, take).text()).contains(subscribed);
        assertThat(newcomer.sees(TLDR).text()).contains(TITLE, "Ada Finch");
    }

    private void the_newcomer_looks_around() {
        says(newcomer, "/help", "/subscribe");
        says(newcomer, "/help trends", "up to four");
        Shown guide = says(newcomer, "/subscribe", "What do you want to read?");
        assertThat(newcomer.answers(guide, "A few words", "(").text()).contains("▸");
        assertThat(newcomer.answers(guide, "A few words", "\"let go\" -owls").text())
                .contains("Subscribed as #2");
        assertThat(newcomer.answers(guide, "An author", "Ben Wren").text()).contains("Subscribed as #3", "Ben Wren");
        Shown field = newcomer.presses(guide, "Astrophysics");
        assertThat(newcomer.answers(field, "Change it first", "stars").text()).contains("Subscribed as #4");
        says(newcomer, "/categories robotics", "cs.RO");
        says(newcomer, "/search let go", "12 papers found");
        says(newcomer, "/paper " + PAPER, TITLE);
        says(newcomer, "/why " + PAPER, "number 1 of");
        says(newcomer, "/status", "4 subscriptions", "12 new");
        says(newcomer, "/reminder on", "Each Monday");
        says(newcomer, "/privacy", "What I keep");
    }

    private void the_boss_subscribes_the_group_and_members_may_not() {
        says(student, "/subscribe grasping", "only its administrators");
        says(boss, "/subscribe grasping", "Subscribed as #1", "papers with “grasping”");
        Shown list = says(boss, "/subscriptions", "One subscription", "grasping");
        Shown one = boss.presses(list, "#1");
        Shown paused = boss.presses(one, "Pause");
        assertThat(paused.text()).contains("paused since");
        assertThat(boss.presses(paused, "Resume").text()).doesNotContain("paused since");
        assertThat(boss.answers(one, "Edit", "grasping fingers").text()).contains("Changed #1");
        assertThat(boss.answers(one, "Rename", "Hands").text()).contains("#1 is called Hands now");
        says(boss, "/when 1 always", "with every alert");
        says(boss, "/subscribe owls", "Subscribed as #2");
        says(boss, "/unsubscribe 2", "Dropped #2");
    }

    private void the_boss_sets_the_times() {
        says(boss, "/timezone UTC", "UTC");
        says(boss, "/time 08:00", "08:00");
        says(boss, "/days daily", "every day");
        says(boss, "/quiet 22:00-07:00", "quiet from 22:00");
        says(boss, "/pause 3d", "Paused until");
        says(boss, "/resume", "Welcome back");
        says(boss, "/repeats off", "Nothing is sent twice");
        says(boss, "/language en", "English");
        says(boss, "/summary_language en", "English");
        boss.says("/mention");
    }

    /** After the morning's alert has been sent. */
    private void the_alert_is_read_and_voted_on() {
        Shown alert = student.sees(TLDR);
        assertThat(alert.text()).contains("12 match", TITLE);
        assertThat(student.presses(alert, "👎").text()).contains("less like this");
        Shown details = student.presses(alert, alert.buttons().get(0));
        assertThat(details.text()).contains("We count 12 fingers");
        assertThat(student.presses(details, "👍").text()).contains("more like this");
        assertThat(student.presses(details, "👎").text()).contains("less like this");
        assertThat(student.presses(details, "👍").text()).contains("more like this");
        assertThat(student.presses(details, "Save").text()).contains("/saved");
        assertThat(student.presses(details, "Why?").text()).contains("number 1 of 12");
        assertThat(student.presses(details, "Similar").text()).contains("Papers that read like");
        Shown page = details.buttons().contains(BACK) ? student.presses(details, BACK) : student.sees("2 more");
        assertThat(student.presses(page, "Show more").text()).contains("Grasping with 2 fingers");
        says(student, "/learning", "Votes: 1 👍, 0 👎");
        student.says("/recommend");
        says(boss, "/alert", "Nothing new");
    }

    private void the_boss_mutes_and_follows_from_a_card() {
        Shown details = says(boss, "/paper " + PAPER, TITLE);
        Shown muted = boss.presses(boss.presses(details, "Mute…"), "Author 1");
        assertThat(muted.text()).contains("Muted", "Ada Finch");
        Shown followed = boss.presses(boss.presses(details, "Follow…"), "All of cs.RO");
        assertThat(followed.text()).contains("Subscribed as #");
        says(boss, "/mute surveys", "Muted", "surveys");
        Shown mutes = says(student, "/mutes", "2 mutes", "surveys");
        assertThat(mutes.buttons()).as("only administrators lift").doesNotContain("Lift 1");
        assertThat(boss.presses(boss.says("/mutes"), "Lift 1").text()).contains("One mute");
    }

    private void a_reading_list_is_kept_and_taken_along() throws IOException, ParseException {
        for (int n = 7; n < 12; n++) {
            says(student, "/save " + Papers.id(n), "Saved");
        }
        says(student, "/tag " + PAPER + " hands", "#hands");
        says(student, "/saved hands", "One paper", TITLE);
        Shown list = says(student, "/saved", "6 papers on your reading list: 1 to 5");
        assertThat(student.presses(list, "Mark read").text()).contains("Marked as read");
        Shown rest = student.presses(student.says("/saved"), "More ▸");
        assertThat(rest.text()).contains("6 to 6", "read");
        assertThat(student.presses(rest, "Mark unread").text()).contains("Marked as unread");
        assertThat(student.presses(rest, "Remove").text()).contains("Removed");
        String bibtex = new String(student.fetches("/export bibtex"), StandardCharsets.UTF_8);
        assertThat(new BibTeXParser().parse(new StringReader(bibtex)).getEntries())
                .hasSize(5);
        assertThat(bibtex).contains("@misc{", "fingers");
    }

    private void papers_are_searched_for_and_counted() throws IOException {
        Shown found = says(boss, "/search fingers", "12 papers found, here 1 to");
        assertThat(boss.presses(found, "More ▸").text()).contains("12 papers found");
        assertThat(boss.presses(boss.says("/search hand"), "Subscribe to this").text())
                .contains("Subscribed as #");
        says(boss, "/similar " + PAPER, "Papers that read like");
        byte[] picture = student.fetches("/trends fingers, owls");
        assertThat(IntStream.range(0, PNG.size()).mapToObj(i -> picture[i] & 0xFF))
                .isEqualTo(PNG);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(image.getWidth()).isGreaterThan(image.getHeight());
    }

    private void the_newcomer_takes_over_what_the_group_has(String link) {
        Matcher code =
                Pattern.compile("/adopt (\\w+)").matcher(boss.says("/share").text());
        assertThat(code.find()).isTrue();
        Shown shared = says(newcomer, link + code.group(1), "3 subscriptions to take over", "grasping fingers");
        assertThat(newcomer.presses(shared, "Subscribe to these").text()).contains("3 of 3 added");
        String settings = new String(boss.fetches("/export_settings"), StandardCharsets.UTF_8);
        Shown changes = says(newcomer, "/import_settings\n" + settings, "This would change", "22:00");
        assertThat(newcomer.presses(changes, "Change it").text()).contains("Done");
        says(newcomer, "/subscriptions", "Hands");
    }

    private void the_newcomer_is_forgotten(String number) {
        String file = new String(newcomer.fetches("/export_me"), StandardCharsets.UTF_8);
        assertThat(file).contains(number, "private_chat", "grasping fingers");
        Shown asked = says(newcomer, "/forget_me", "Forget you?");
        assertThat(newcomer.presses(asked, "Forget me").text()).contains("It is all gone");
    }

    private static Shown says(Chatter who, String line, String... expected) {
        Shown answer = who.says(line);
        assertThat(answer.text()).as(line).contains(expected);
        return answer;
    }
}
