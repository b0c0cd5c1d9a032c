package org.hearback.insight;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;

/**
 * What super-users said in a month about one project.
 *
 * @param sections by component, those without one last
 */
public record Digest(YearMonth month, Product product, List<Section> sections) {
    public Digest {
        requireNonNull(month, "month");
        requireNonNull(product, "product");
        sections = List.copyOf(sections);
    }

    /** Whether nobody said anything. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** How many quotes it has. */
    public int size() {
        return sections.stream()
                .mapToInt(it -> it.criticised().size() + it.praised().size() + it.said().size())
                .sum();
    }

    /**
     * What was said about one component; newest first in each list.
     *
     * @param component its name; empty for what belongs to none
     * @param criticised problems
     * @param praised praise and thanks
     * @param said ideas, questions and the rest
     */
    public record Section(
            String component, List<Quote> criticised, List<Quote> praised, List<Quote> said) {
        public Section {
            criticised = List.copyOf(criticised);
            praised = List.copyOf(praised);
            said = List.copyOf(said);
        }
    }
}
