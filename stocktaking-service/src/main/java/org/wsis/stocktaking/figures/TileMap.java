package org.wsis.stocktaking.figures;

import java.util.ArrayList;
import java.util.List;

import org.wsis.pages.words.Writing;
import org.wsis.referencedata.Language;

/// The countries of a region as a drawing that stands alone, to be put into a report: one tile a country in the
/// order of the alphabet, shaded by its entries, with the number written. No border is drawn, so none is disputed.
/// On the page the same tiles are a list.
///
/// @param shown the region
/// @param reader the language of the words
record TileMap(ShownPlace shown, Language reader) {

    private static final int COLUMNS = 6;
    private static final int WIDTH = 156;
    private static final int HEIGHT = 84;
    private static final int GAP = 4;
    private static final int HEAD = 44;
    private static final int LINE = 22;

    /// The light shades of the style sheet, from the first step on.
    private static final List<String> SHADES =
            List.of("#e4f0f1", "#c3dfe1", "#93c6ca", "#57a3aa", "#1d7480", "#0b4954");

    private static final int DARK_FROM = 5;

    String svg() {
        var rows = Math.ceilDiv(shown.tiles().size(), COLUMNS);
        var width = COLUMNS * (WIDTH + GAP) - GAP;
        var height = HEAD + rows * (HEIGHT + GAP) - GAP;
        var title = shown.name() + ": " + FiguresTexts.in(reader).initiativesColumn();
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" lang=\"%s\""
                        .formatted(width, height, reader.bcp47()))
                .append(" direction=\"%s\" font-family=\"system-ui, sans-serif\">%n".formatted(reader.dir()))
                .append("<title>%s</title>%n".formatted(escaped(title)))
                .append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n".formatted(width, height))
                .append("<text x=\"%d\" y=\"26\" font-size=\"22\" fill=\"#17211f\">%s</text>%n"
                        .formatted(isMirrored() ? width : 0, escaped(title)));
        for (var i = 0; i < shown.tiles().size(); i++) {
            var column = i % COLUMNS;
            var x = (isMirrored() ? COLUMNS - 1 - column : column) * (WIDTH + GAP);
            append(svg, shown.tiles().get(i), x, HEAD + i / COLUMNS * (HEIGHT + GAP));
        }
        return svg.append("</svg>\n").toString();
    }

    private void append(StringBuilder svg, ShownPlace.Tile tile, int x, int y) {
        var step = shown.scale().stepOf(tile.entries());
        var ink = step >= DARK_FROM ? "#fff" : "#17211f";
        var edge = isMirrored() ? x + WIDTH - 8 : x + 8;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#d9d5ca\"/>%n"
                .formatted(x, y, WIDTH, HEIGHT, step == 0 ? "#fff" : SHADES.get(step - 1)));
        var line = 0;
        for (var words : lines(tile.name())) {
            svg.append("<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"%s\">%s</text>%n"
                    .formatted(edge, y + 20 + 16 * line++, ink, escaped(words)));
        }
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"20\" fill=\"%s\">%s</text>%n"
                .formatted(edge, y + HEIGHT - 10, ink, Writing.in(reader).number(tile.entries())));
    }

    private boolean isMirrored() {
        return reader.dir().equals("rtl");
    }

    /// At most two lines of a name; a drawing does not break lines by itself.
    private static List<String> lines(String name) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= LINE && lines.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.length() > LINE ? line.substring(0, LINE - 1) + "…" : line.toString());
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
