package org.wsis.stocktaking.reporting;

import org.wsis.problems.Refusal;

/// Why something about a report or a call for reports is refused. Listed in order of precedence.
enum ReportRefusal implements Refusal {
    REPORT_CALL_NOT_FOUND(404),
    REPORT_NOT_FOUND(404),
    REPORT_ID_TAKEN(409),
    REPORT_CALL_INCOMPLETE(409),
    REPORT_CALL_HAS_REPORTS(409),
    REPORT_CALL_NOT_OPEN(409),
    REPORT_SAMPLE_NOT_ALLOWED(409),
    REPORT_INCOMPLETE(400),
    REPORT_ALREADY_SENT(409),
    REPORT_NOT_OPEN_FOR_CHANGES(409),
    REPORT_NOT_RECEIVED(409),
    REPORT_IS_YOUR_OWN(403),
    REPORT_WITHOUT_CONSENT(409),
    REPORT_DECISION_WITHOUT_REASON(400);

    private final int status;

    ReportRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
