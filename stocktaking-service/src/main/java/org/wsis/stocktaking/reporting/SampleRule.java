package org.wsis.stocktaking.reporting;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Invented data are taken only where the whole installation is a demonstration.
@ApplicationScoped
class SampleRule {

    private final boolean allowed;

    SampleRule(@ConfigProperty(name = "wsis.pages.sample-data", defaultValue = "false") boolean allowed) {
        this.allowed = allowed;
    }

    void check(boolean sample) {
        if (sample && !allowed) {
            throw ReportRefusal.REPORT_SAMPLE_NOT_ALLOWED.because("Leave sample out: this is no demonstration.");
        }
    }
}
