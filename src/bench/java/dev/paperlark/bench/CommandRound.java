package dev.paperlark.bench;

import dev.paperlark.command.Reply;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.TestBot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One round of everything that people say, with other words and papers each time: in a chat that stays, undone where it would pile up, and
 * in the private chats of two people who come and are forgotten.
 */
final class CommandRound {
    private static final int SAVED_AND_LIKED = 10;
    private static final Pattern CODE = Pattern.compile("/adopt (\\w+)");

    private final TestBot bot;
    private final List<Paper> papers;
    private final SearchQueries queries;
    private final int number;
    private final List<Step> steps = new ArrayList<>();
    private String settings = "";
    private String confirmation = "";

    /**
     * Something that is said.
     *
     * @param name what it is called in the table
     */
    record Step(String name, Runnable saying) {}

    /** @param number of the round, from 0 */
    CommandRound(TestBot bot, List<Paper> papers, long seed, int number) {
        this.bot = bot;
        this.papers = papers;
        this.queries = new SearchQueries(papers, seed + number);
        this.number = number;
    }

    /** What is said, in order; what has to be there before is done by now. */
    List<Step> steps() {
        inChat();
        PersonId ada = newcomer("ada");
        PersonId ben = newcomer("ben");
        copying(ada, found(CODE, bot.say("/share")));
        moving(ada, ben);
        forgetting(ada);
        forgetting(ben);
        return steps;
    }

    private void inChat() {
        String word = queries.words(SearchQueries.Kind.WORD, 1).get(0);
        String phrase = queries.words(SearchQueries.Kind.PHRASE, 1).get(0);
        String han = queries.words(SearchQueries.Kind.CJK, 1).get(0);
        List<String> ids =
                IntStream.range(0, 3).mapToObj(i -> id(3 * number + i)).toList();
        for (String line : List.of(
                "/start",
                "/help",
                "/categories vision",
                "/search " + word,
                "/search \"" + phrase + "\"",
                "/search " + han,
                "/similar " + ids.get(0),
                "/trends",
                "/paper " + ids.get(0),
                "/why " + ids.get(1),
                "/subscribe " + word + " " + han,
                "/subscriptions",
                "/edit 51 " + word,
                "/rename 51 a name",
                "/unsubscribe 51",
                "/mute " + word,
                "/mutes",
                "/unmute 1",
                "/like " + ids.get(2),
                "/learning",
                "/recommend",
                "/save " + ids.get(0),
                "/saved",
                "/tag " + ids.get(0) + " robots",
                "/export bibtex",
                "/unsave " + ids.get(0),
                "/share",
                "/alert",
                "/time 08:00",
                "/timezone Tokyo",
                "/days daily",
                "/quiet 22:00-07:00",
                "/summary_language en",
                "/pause 3d",
                "/resume",
                "/privacy",
                "/status")) {
            step(line.split(" ", 2)[0], () -> bot.say(line));
        }
        step("/trends TERMS", () -> bot.say("/trends " + word + ", \"" + phrase + "\", " + han));
    }

    private void copying(PersonId to, String code) {
        step("/adopt", () -> bot.sayPrivately(to, "/adopt " + code));
        step("/adopt yes", () -> bot.sayPrivately(to, "/adopt " + code + " yes"));
    }

    private void moving(PersonId from, PersonId to) {
        step("/export_settings", () -> settings = file(bot.answerPrivately(from, "/export_settings")));
        step("/import_settings", () -> {
            Reply shown = bot.answerPrivately(to, "/import_settings " + settings);
            confirmation = shown.shown().orElseThrow().buttons().get(0).command();
        });
        step("/import_settings yes", () -> bot.sayPrivately(to, confirmation));
    }

    private void forgetting(PersonId person) {
        step("/reminder", () -> bot.sayPrivately(person, "/reminder on"));
        step("/export_me", () -> bot.sayPrivately(person, "/export_me"));
        step("/forget_me", () -> bot.sayPrivately(person, "/forget_me"));
        step("/forget_me yes", () -> bot.sayPrivately(person, "/forget_me yes " + person.id()));
    }

    private void step(String name, Runnable saying) {
        steps.add(new Step(name, saying));
    }

    /** Somebody with a list, votes and an alert. */
    private PersonId newcomer(String name) {
        PersonId person = new PersonId("test", name + number);
        String word = queries.words(SearchQueries.Kind.WORD, 1).get(0);
        bot.sayPrivately(person, "/subscribe " + word);
        bot.sayPrivately(person, "/alert");
        for (int i = 0; i < SAVED_AND_LIKED; i++) {
            bot.sayPrivately(person, "/save " + id(i));
            bot.sayPrivately(person, "/like " + id(i));
        }
        return person;
    }

    private String id(int place) {
        return papers.get(place % papers.size()).id().value();
    }

    private static String file(Reply reply) {
        return new String(reply.file().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing like " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }
}
