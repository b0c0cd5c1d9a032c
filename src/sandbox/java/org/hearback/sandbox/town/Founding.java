package org.hearback.sandbox.town;

import java.util.List;

/** Who lives in the town from its first day, and what stands on its page then. */
final class Founding {
    private static final String WELCOME =
            """
            Welcome to the town! Choose a name, then write.

            Acme listens here: name its account or its tag, and your post reaches its desk.\
            """;

    private Founding() {}

    static void of(Town town) {
        town.settle(Town.COMPANY, "Acme", "We make things that work. Ask us anything!");
        var mara = town.settle("mara", "Mara", "Bakes bread, rides trains.");
        var aiko = town.settle("aiko", "相川 愛子", "");
        town.present(aiko, "", 310, List.of());
        town.settle("yusuf", "يوسف", "");
        var crier = town.settle("crier", "Town crier", "Says what is going on.");

        town.present(mara, mara.note(), 1_270, List.of("https://mara.example/bread"));
        town.present(crier, crier.note(), 4_200, List.of());

        var welcome = town.write(crier, Post.Draft.of(WELCOME), null);
        town.write(mara, Post.Draft.answering(welcome, "Good morning, everybody!"), null);
    }
}
