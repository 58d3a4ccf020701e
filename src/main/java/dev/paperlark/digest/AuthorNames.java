package dev.paperlark.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a line of authors into names, which stay as they are written. */
final class AuthorNames {
    private static final Pattern SEMICOLONS = Pattern.compile("[;；]");
    private static final Pattern COMMAS = Pattern.compile("[,，、]");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr)\\.?|I{2,3}|IV|Ph\\.?D\\.?|M\\.?D\\.?");
    private static final Pattern AND = Pattern.compile("^and\\s|\\s(?:and|&)\\s");
    private static final Pattern GROUP =
            Pattern.compile("(?i)\\b(?:collaborations?|consortium|team|group|project|network|institute)\\b");

    private AuthorNames() {}

    /** The names in order. Semicolons separate where there are any, else commas; a suffix such as "Jr." stays with its name. */
    static List<String> in(String line) {
        Pattern separator = line.indexOf(';') >= 0 || line.indexOf('；') >= 0 ? SEMICOLONS : COMMAS;
        List<String> names = new ArrayList<>();
        for (String part : separator.split(line, -1)) {
            int last = names.size() - 1;
            if (last >= 0 && SUFFIX.matcher(part.strip()).matches()) {
                names.set(last, names.get(last) + ", " + part.strip());
            } else if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        return withLastPairSplit(names);
    }

    /** "A, B and C": only the last name can hold an "and", and a group such as "X and Y Collaboration" is one author. */
    private static List<String> withLastPairSplit(List<String> names) {
        if (names.isEmpty()) {
            return names;
        }
        String last = names.remove(names.size() - 1);
        if (GROUP.matcher(last).find()) {
            names.add(last);
        } else {
            Arrays.stream(AND.split(last, -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }
}
