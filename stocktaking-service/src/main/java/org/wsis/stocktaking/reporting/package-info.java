/// National and stakeholder reports: the secretariat publishes a template, stakeholders send reports on it, and
/// what they agree to is published. What was received and what is published are always told apart.
@org.jspecify.annotations.NullMarked
package org.wsis.stocktaking.reporting;
