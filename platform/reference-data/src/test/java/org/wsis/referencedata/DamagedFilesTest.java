package org.wsis.referencedata;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A damaged file stops the start of a process; no page ever shows half a list.
class DamagedFilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            action-lines.json     | "zh": "能力建设"           | "zh": ""                  | zh
            action-lines.json     | "code": "C2"             | "code": "C1"              | stands twice
            sdgs.json             | "number": 17             | "number": 16              | stands twice
            gdc-objectives.json   | "code": "GDC3"           | "kode": "GDC3"            | code missing
            countries.csv         | AD,AND,020,Andorra       | AD,AND,020,               | name_en missing
            countries.csv         | AE,ARE                   | AD,ARE                    | stands twice
            countries.csv         | ,EUR,Europe,B,1,1        | ,EUR,Europe,B,yes,1       | neither 0 nor 1
            stakeholder-types.json| "ru": "Частный сектор"   | "rs": "Частный сектор"    | ru
            stocktaking-codes.json| "ar": "مجموعة أدوات"     | "ar": " "                 | ar
            wsis-sdg-matrix.csv   | C1,1,                    | C1,one,                   | one
            wsis-gdc-matrix.csv   | assumed                  | ''                        | status missing
            terms.json            | "key": "signOut"         | "key": "signIn"           | stands twice
            languages.json        | "code": "ru"             | "code": "rs"              | No value present
            """)
    void a_damaged_row_is_refused_by_name(String file, String sound, String damaged, String complaint) {
        var intact = ReferenceFiles.inThisJar();
        var files = new ReferenceFiles(name -> {
            var content = intact.bytes(name);
            return name.equals(file) ? damage(content, sound, damaged) : content;
        });

        assertThatThrownBy(() -> new ReferenceData(files)).hasMessageContaining(complaint);
    }

    private static byte[] damage(byte[] content, String sound, String damaged) {
        var text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains(sound)) {
            throw new IllegalStateException("the file does not contain " + sound);
        }
        return text.replaceFirst(Pattern.quote(sound), damaged).getBytes(StandardCharsets.UTF_8);
    }
}
