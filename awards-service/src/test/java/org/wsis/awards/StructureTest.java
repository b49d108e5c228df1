package org.wsis.awards;

import org.wsis.process.testing.ServiceStructure;

class StructureTest extends ServiceStructure {

    StructureTest() {
        super("org.wsis.awards");
    }
}
