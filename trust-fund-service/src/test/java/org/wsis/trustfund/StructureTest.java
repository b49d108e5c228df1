package org.wsis.trustfund;

import org.wsis.process.testing.ServiceStructure;

class StructureTest extends ServiceStructure {

    StructureTest() {
        super("org.wsis.trustfund");
    }
}
