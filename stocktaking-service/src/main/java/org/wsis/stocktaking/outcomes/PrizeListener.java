package org.wsis.stocktaking.outcomes;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.events.ReadModel;
import org.wsis.events.ReceivedEvent;

/// Keeps what became of entries at the Prizes.
@ApplicationScoped
class PrizeListener implements ReadModel {

    private final PrizeOutcomes outcomes;

    PrizeListener(PrizeOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "stocktaking.prize-outcomes";
    }

    @Override
    public String topic() {
        return "wsis.awards.projects";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "org.wsis.awards.project.nominated.v1",
                "org.wsis.awards.project.champion.v1",
                "org.wsis.awards.project.winner.v1",
                "org.wsis.awards.project.disqualified.v1");
    }

    @Override
    public void apply(ReceivedEvent event) {
        outcomes.keep(event.as(ToldProject.class), event.sequence());
    }

    @Override
    public void forget() {
        outcomes.clear();
    }

    @Override
    public String checksum() {
        return outcomes.checksum();
    }
}
