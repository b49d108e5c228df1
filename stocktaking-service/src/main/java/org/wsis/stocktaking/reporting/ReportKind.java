package org.wsis.stocktaking.reporting;

/// For whom a report speaks.
enum ReportKind {
    /// A country.
    NATIONAL,
    /// An organization of any type.
    STAKEHOLDER,
    /// Several countries together.
    GROUP
}
