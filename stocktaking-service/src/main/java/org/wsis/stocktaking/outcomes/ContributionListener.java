package org.wsis.stocktaking.outcomes;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.events.ReadModel;
import org.wsis.events.ReceivedEvent;

/// Keeps who supports the register through the Trust Fund.
@ApplicationScoped
class ContributionListener implements ReadModel {

    private final RegisterSupport support;

    ContributionListener(RegisterSupport support) {
        this.support = support;
    }

    @Override
    public String name() {
        return "stocktaking.register-support";
    }

    @Override
    public String topic() {
        return "wsis.trust-fund.contributions";
    }

    @Override
    public Set<String> types() {
        return Set.of("org.wsis.trust-fund.contribution.recorded.v1");
    }

    @Override
    public void apply(ReceivedEvent event) {
        support.keep(event.as(ToldContribution.class), event.sequence());
    }

    @Override
    public void forget() {
        support.clear();
    }

    @Override
    public String checksum() {
        return support.checksum();
    }
}
