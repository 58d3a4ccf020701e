package dev.paperlark.command;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /tag ID WORDS}: gives a saved paper tags, in the place of those it had; without words it has none. */
final class TagCommand implements Command {
    private static final int MAX_TAGS = 5;

    /** So that a tag fits on a button beside the place in the list. */
    private static final int MAX_BYTES = 40;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]{1,20}");

    private final ReadingList list;

    TagCommand(ReadingList list) {
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("tag", CommandOption.text("id").required(), CommandOption.text("tags"));
    }

    /** Whether a word can be a tag. */
    static boolean fits(String word) {
        return WORD.matcher(word).matches() && word.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    @Override
    public Reply handle(Invocation invocation) {
        List<String> words = Arrays.asList(invocation.words().split("[\\s,]+"));
        if (words.get(0).isEmpty()) {
            return Reply.text(invocation.say("command.tag.usage"));
        }
        List<String> tags = words.stream()
                .skip(1)
                .map(ReadingList::folded)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MAX_TAGS || !tags.stream().allMatch(TagCommand::fits)) {
            return Reply.text(invocation.say("tag.rules", MAX_TAGS));
        }
        return list.forPaper(invocation, words.get(0), (person, paper) -> tagged(person, paper, tags, invocation));
    }

    private Reply tagged(PersonId person, Paper paper, List<String> tags, Invocation invocation) {
        if (!list.tag(person, paper, tags)) {
            return Reply.text(invocation.say("tag.not-saved", paper.id()));
        }
        return Reply.text(
                tags.isEmpty()
                        ? invocation.say("tag.none")
                        : invocation.say("tag.done", "#" + String.join(" #", tags), tags.get(0)));
    }
}
