package org.wsis.stocktaking.publications;

import java.util.ArrayList;
import java.util.List;

import org.wsis.pages.words.Writing;
import org.wsis.referencedata.Language;

/// The text document of a report: the same words and figures as on its page.
final class ReportDocument {

    private ReportDocument() {}

    static byte[] of(ShownPublication report, Language reader, PublicationMessages texts) {
        var writing = Writing.in(reader);
        var document = Odt.in(reader, report.title());
        document.paragraph(texts.countedOn(writing.date(report.on())) + " " + report.reference());
        report.foreword().forEach(document::paragraph);
        document.paragraph(texts.entriesWord() + ": " + writing.number(report.entries()) + ". "
                + texts.organizationsWord() + ": " + writing.number(report.organizations()) + ".");
        for (var section : report.sections()) {
            document.heading(1, section.heading());
            document.table(
                    List.of(section.heading(), texts.entriesWord(), texts.shareWord()),
                    section.rows().stream()
                            .map(row ->
                                    List.of(row.label(), writing.number(row.entries()), writing.percent(row.share())))
                            .toList());
        }
        document.heading(1, texts.matrixTitle());
        document.table(heads(report, texts), lines(report, writing));
        if (!report.newest().isEmpty()) {
            document.heading(1, texts.newestTitle());
            for (var entry : report.newest()) {
                document.paragraph(
                        entry.isPublic()
                                ? entry.title() + " – " + entry.organization()
                                        + (entry.country() == null ? "" : ", " + entry.country()) + " ("
                                        + entry.reference() + ")"
                                : entry.reference() + " – " + texts.leftTheRegister());
            }
        }
        document.heading(1, texts.methodTitle());
        document.paragraph(texts.method());
        document.paragraph("SHA-256 " + report.checksum());
        document.paragraph(texts.disclaimer());
        return document.toFile();
    }

    private static List<String> heads(ShownPublication report, PublicationMessages texts) {
        var heads = new ArrayList<String>();
        heads.add(texts.byActionLine());
        report.matrix().goals().forEach(goal -> heads.add(Integer.toString(goal)));
        return heads;
    }

    private static List<List<String>> lines(ShownPublication report, Writing writing) {
        return report.matrix().lines().stream()
                .map(line -> {
                    var cells = new ArrayList<String>();
                    cells.add(line.label());
                    line.counts().forEach(count -> cells.add(count == 0 ? "" : writing.number(count)));
                    return (List<String>) cells;
                })
                .toList();
    }
}
