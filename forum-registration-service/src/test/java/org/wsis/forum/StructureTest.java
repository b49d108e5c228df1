package org.wsis.forum;

import org.wsis.process.testing.ServiceStructure;

class StructureTest extends ServiceStructure {

    StructureTest() {
        super("org.wsis.forum");
    }
}
