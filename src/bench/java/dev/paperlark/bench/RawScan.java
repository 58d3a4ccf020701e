package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.text.TokenScanner;
import java.util.ArrayList;
import java.util.List;

/** The least that any matcher does: cutting the texts of the papers into words, and a hash of each. */
final class RawScan {
    private RawScan() {}

    static List<String> textsOf(List<Paper> papers) {
        List<String> texts = new ArrayList<>();
        for (Paper paper : papers) {
            SearchablePaper searchable = SearchablePaper.of(paper);
            for (PaperField field : PaperField.values()) {
                searchable.texts(field).forEach(text -> texts.add(text.original()));
            }
        }
        return texts;
    }

    /** By the rules of the project's tokenizer. The sum keeps the work from being optimised away. */
    static long byRules(List<String> texts) {
        TokenScanner scanner = new TokenScanner();
        long sum = 0;
        for (String text : texts) {
            scanner.scan(text);
            while (scanner.next()) {
                sum += scanner.form().hashCode();
            }
        }
        return sum;
    }

    /** Without any rule: lower case, runs of letters and digits, single CJK characters. */
    static long withoutRules(List<String> texts) {
        long sum = 0;
        for (String text : texts) {
            int hash = 0;
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
                    hash = hash * 31 + character;
                } else if (character >= 'A' && character <= 'Z') {
                    hash = hash * 31 + character + 32;
                } else {
                    sum += hash;
                    hash = 0;
                    if (character >= 0x2E80) {
                        sum += character * 31;
                    } else if (character >= 0x80 && Character.isLetterOrDigit(character)) {
                        hash = Character.toLowerCase(character);
                    }
                }
            }
            sum += hash;
        }
        return sum;
    }
}
