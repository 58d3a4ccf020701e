package dev.paperlark.digest;

import dev.paperlark.digest.LabelLine.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which of an entry's label-like lines are labels, and cuts the texts between them. Not thread-safe; one for each entry.
 *
 * <p>An entry begins with metadata, where nearly any label counts. In the prose that follows, a label has to be known, or to be one
 * that the other entries have too. After the abstract nothing counts but the translations, because abstracts of some journals are themselves
 * divided by "Methods:" and "Results:". Only an abstract above the details block is followed by more: by the TL;DR and by the block, which
 * may hold the abstract in its own language.
 */
final class FieldCutter {
    private static final Pattern QUOTE = Pattern.compile("^>\\s?");

    /** A translation may begin with its own word for "abstract", so what ends it is a word in the paper's language, or says so. */
    private static final Pattern ORIGINAL = Pattern.compile("[A-Za-z]|原文|英文|원문");

    /** How far the reading of an entry has come. */
    private enum Zone {
        METADATA,
        PROSE,
        TRANSLATION,
        AFTER_ABSTRACT
    }

    private final List<String> body;
    private final LabelCensus census;
    private final Set<Field> atParagraph;
    private final Set<Field> surelyNamed;
    private final Set<Integer> framed;
    private final Set<Field> taken = EnumSet.noneOf(Field.class);
    private final List<LabelledText> texts = new ArrayList<>();
    private Zone zone = Zone.METADATA;
    private boolean detailsBegun;

    private FieldCutter(List<String> body, List<LabelLine> candidates, LabelCensus census) {
        this.body = body;
        this.census = census;
        this.atParagraph = fields(candidates, LabelLine::opensParagraph);
        this.surelyNamed = fields(candidates, label -> label.meaning().sure() && label.form() != Form.INFORMAL);
        this.framed = FramedParagraphs.in(body, candidates);
    }

    private static Set<Field> fields(List<LabelLine> candidates, Predicate<LabelLine> kind) {
        return candidates.stream()
                .filter(kind)
                .map(label -> label.meaning().field())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }

    /** The labelled texts in order; metadata that shares a line is divided. */
    static List<LabelledText> cut(List<String> body, List<LabelLine> candidates, LabelCensus census) {
        FieldCutter cutter = new FieldCutter(body, candidates, census);
        Optional<LabelLine> open = Optional.empty();
        Zone openedIn = Zone.METADATA;
        for (LabelLine candidate : candidates) {
            if (cutter.accepts(candidate)) {
                cutter.close(open, openedIn, candidate.line());
                open = Optional.of(candidate);
                openedIn = cutter.enter(candidate);
            }
        }
        cutter.close(open, openedIn, body.size());
        return cutter.texts;
    }

    private boolean accepts(LabelLine label) {
        boolean translation = label.meaning().field() == Field.TRANSLATION;
        if (zone == Zone.AFTER_ABSTRACT) {
            return label.opensParagraph() && (translation || (!detailsBegun && endsEarlyAbstract(label)));
        }
        return switch (label.form()) {
            case TAG, HEADING, ROW -> true;
            case ITALICS -> zone == Zone.METADATA && (label.meaning().field() == Field.EXTRA || isNew(label));
            case INFORMAL ->
                isNew(label)
                        && standsRight(label)
                        && !surelyNamed.contains(label.meaning().field());
            case BOLD, LISTED -> label.meaning().sure() ? isNew(label) : isOfTemplate(label);
            case PLAIN -> label.meaning().sure() ? isNew(label) && standsRight(label) : isOfTemplate(label);
        };
    }

    private boolean endsEarlyAbstract(LabelLine label) {
        return isDetails(label)
                || (label.meaning().field() == Field.TLDR && label.meaning().sure() && isNew(label));
    }

    private boolean isDetails(LabelLine label) {
        return label.form() == Form.TAG && body.get(label.line()).contains(Frame.DETAILS);
    }

    private boolean isNew(LabelLine label) {
        return label.meaning().field() == Field.TRANSLATION
                || (label.meaning().field() == Field.ABSTRACT && label.opensParagraph())
                || !taken.contains(label.meaning().field());
    }

    /** A plain label begins a paragraph; only where the whole entry has none that does, the beginning of a line is enough. */
    private boolean standsRight(LabelLine label) {
        if (zone == Zone.TRANSLATION) {
            return label.opensParagraph() && followsTranslation(label);
        }
        return zone == Zone.METADATA
                || label.opensParagraph()
                || !atParagraph.contains(label.meaning().field());
    }

    private static boolean followsTranslation(LabelLine label) {
        return switch (label.meaning().field()) {
            case TRANSLATION, TLDR -> true;
            case ABSTRACT -> ORIGINAL.matcher(label.label()).find();
            default -> false;
        };
    }

    /** A looser name counts where the field's own name is not used; anything else has to be a habit of this digest. */
    private boolean isOfTemplate(LabelLine label) {
        Field field = label.meaning().field();
        boolean known = field != Field.EXTRA && !surelyNamed.contains(field);
        boolean wellPlaced = label.form() != Form.PLAIN || label.opensParagraph();
        return zone == Zone.METADATA || (zone == Zone.PROSE && wellPlaced && (known || isHabit(label)));
    }

    /** A digest of one entry has no habits, so there the place among the other labels decides. */
    private boolean isHabit(LabelLine label) {
        return census.isOfTemplate(label) || (census.provesNothing() && framed.contains(label.line()));
    }

    /** Moves on, and tells the zone in which the accepted label's text is. */
    private Zone enter(LabelLine label) {
        Field field = label.meaning().field();
        if (label.meaning().sure()) {
            taken.add(field);
        }
        detailsBegun |= isDetails(label);
        boolean prose = field.isProse() || label.form() == Form.HEADING || label.form() == Form.TAG;
        if (field == Field.ABSTRACT) {
            texts.replaceAll(FieldCutter::withoutAbstract);
            zone = Zone.AFTER_ABSTRACT;
        } else if (field == Field.TRANSLATION) {
            zone = zone == Zone.AFTER_ABSTRACT ? zone : Zone.TRANSLATION;
        } else if (prose) {
            zone = Zone.PROSE;
        }
        return zone;
    }

    /** A second abstract says that the first one was a translation. */
    private static LabelledText withoutAbstract(LabelledText text) {
        return text.meaning().field() == Field.ABSTRACT
                ? new LabelledText(text.label(), new LabelLexicon.Meaning(Field.TRANSLATION, true), text.text())
                : text;
    }

    private void close(Optional<LabelLine> open, Zone openedIn, int end) {
        open.filter(label -> label.form() != Form.TAG).ifPresent(label -> {
            String text = label.form() == Form.ROW || label.form() == Form.ITALICS
                    ? label.text().strip()
                    : textOf(label, openedIn, end);
            if (label.meaning().field().isProse() || !divided(label, text)) {
                texts.add(new LabelledText(label.label(), label.meaning(), text));
            }
        });
    }

    private String textOf(LabelLine label, Zone openedIn, int end) {
        List<String> lines = new ArrayList<>();
        lines.add(label.text());
        for (int line = label.line() + 1; line < end; line++) {
            if (openedIn == Zone.METADATA && body.get(line).isBlank()) {
                break;
            }
            lines.add(body.get(line));
        }
        List<String> kept = openedIn == Zone.AFTER_ABSTRACT ? lines : Frame.withoutTrailing(lines);
        return String.join("\n", body.get(label.line()).startsWith(">") ? unquoted(kept) : kept)
                .strip();
    }

    /** The marks of a quotation, where every line has one; else they are part of the text. */
    private static List<String> unquoted(List<String> lines) {
        boolean quoted = lines.stream().skip(1).allMatch(line -> line.isBlank() || line.startsWith(">"));
        return quoted
                ? lines.stream()
                        .map(line -> QUOTE.matcher(line).replaceFirst(""))
                        .toList()
                : lines;
    }

    /** Divides {@code Catalog: a | Source: b}, where every segment after the first has a label of its own. */
    private boolean divided(LabelLine label, String text) {
        boolean named = !label.label().isEmpty();
        if (named && (text.indexOf('|') < 0 || text.indexOf('\n') >= 0)) {
            return false;
        }
        List<String> segments = Listing.segments(text);
        List<LabelLine> labels = segments.stream()
                .skip(named ? 1 : 0)
                .flatMap(segment -> LabelLine.ofSegment(label.line(), segment).stream())
                .toList();
        if (named && labels.size() < segments.size() - 1) {
            return false;
        }
        if (named) {
            texts.add(new LabelledText(label.label(), label.meaning(), segments.get(0)));
        }
        labels.forEach(each -> texts.add(
                new LabelledText(each.label(), each.meaning(), each.text().strip())));
        return true;
    }
}
