package org.wsis.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The plain text of a mail, made from its HTML, so that the two never say different things.
///
/// It reads the HTML that our own templates make, nothing else: a closed list of tags, of which an unknown one is a
/// mistake of the template and is refused. An address stands on a line of its own, where programs find it and
/// where it does not run through a sentence written from the other side.
final class PlainText {

    private static final Pattern PIECE =
            Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|[^<]+", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(#?[a-zA-Z0-9]+);");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'", "nbsp", "\u00a0");

    /// U+2068 and U+2069 keep a word of another script from turning the sentence around it.
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> addresses = new ArrayDeque<>();
    private int quoted;
    private int hidden;
    private int pendingBreaks;
    private boolean pendingSpace;
    private boolean afterRule;

    private PlainText() {}

    /// The text of a whole document.
    static String of(String html) {
        var writer = new PlainText();
        var pieces = PIECE.matcher(html.replaceFirst("(?i)<!doctype[^>]*>", ""));
        var end = 0;
        while (pieces.find()) {
            if (pieces.start() != end) {
                break;
            }
            end = pieces.end();
            if (pieces.group(2) != null) {
                writer.tag(
                        pieces.group(2).toLowerCase(Locale.ROOT),
                        !pieces.group(1).isEmpty(),
                        pieces.group(3));
            } else if (pieces.group().charAt(0) != '<') {
                writer.words(pieces.group());
            }
        }
        return writer.text + "\n";
    }

    private void tag(String name, boolean closing, String attributes) {
        switch (name) {
            case "head" -> hidden += closing ? -1 : 1;
            case "html", "body", "meta", "title", "style", "span", "strong", "em", "b", "time" -> {}
            case "br" -> breakLines(1);
            case "div", "p", "h1", "h2", "ul", "ol", "dl" -> breakLines(2);
            case "hr" -> {
                breakLines(2);
                append("-- "); // by which mail programs know a signature
                afterRule = true;
            }
            case "li" -> {
                breakLines(1);
                if (!closing) {
                    append("- ");
                }
            }
            case "dt" -> breakLines(closing ? 0 : 1);
            case "dd" -> {
                if (closing) {
                    breakLines(1);
                } else {
                    append(": ");
                }
            }
            case "blockquote" -> {
                breakLines(2);
                quoted += closing ? -1 : 1;
            }
            case "bdi" -> {
                if (closing) {
                    text.append(END_OF_ISOLATE);
                } else {
                    append(String.valueOf(ISOLATE));
                }
            }
            case "a" -> link(closing, attributes);
            default -> throw new IllegalArgumentException("A mail knows no <" + name + ">");
        }
    }

    private void link(boolean closing, String attributes) {
        if (closing) {
            text.append(':');
            breakLines(1);
            append(addresses.pop());
            breakLines(1);
            return;
        }
        var address = ADDRESS.matcher(attributes);
        if (!address.find()) {
            throw new IllegalArgumentException("A link of a mail needs an address");
        }
        addresses.push(unescaped(address.group(1)));
    }

    private void words(String raw) {
        if (hidden > 0) {
            return;
        }
        var words = unescaped(raw);
        var start = 0;
        for (var i = 0; i <= words.length(); i++) {
            if (i == words.length() || " \n\r\t".indexOf(words.charAt(i)) >= 0) {
                if (i > start) {
                    append(words.substring(start, i));
                }
                pendingSpace |= i < words.length();
                start = i + 1;
            }
        }
    }

    private void breakLines(int atLeast) {
        pendingBreaks = afterRule ? 1 : Math.max(pendingBreaks, atLeast);
        pendingSpace = false;
    }

    private void append(String words) {
        if (hidden > 0) {
            return;
        }
        if (text.isEmpty()) {
            text.append("> ".repeat(quoted));
        } else if (pendingBreaks > 0) {
            text.append("\n".repeat(pendingBreaks)).append("> ".repeat(quoted));
        } else if (pendingSpace && text.charAt(text.length() - 1) != ISOLATE) {
            text.append(' ');
        }
        pendingBreaks = 0;
        pendingSpace = false;
        afterRule = false;
        text.append(words);
    }

    private static String unescaped(String html) {
        return ENTITY.matcher(html).replaceAll(entity -> {
            var known = ENTITIES.get(entity.group(1));
            if (known == null) {
                throw new IllegalArgumentException("A mail knows no " + entity.group());
            }
            return java.util.regex.Matcher.quoteReplacement(known);
        });
    }
}
