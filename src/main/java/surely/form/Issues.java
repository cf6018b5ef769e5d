package surely.form;

import java.util.ArrayList;
import java.util.List;

/** Collects issues, and keeps no more of them than anybody reads: a hostile input could make hundreds of thousands. */
final class Issues {

    /** The most issues that one definition, or one set of answers, is told about. */
    static final int MOST = 200;

    private final List<Issue> kept = new ArrayList<>();
    private int reported;

    void add(Pointer at, String code, String message) {
        if (reported++ < MOST) {
            kept.add(new Issue(at.toString(), code, message));
        }
    }

    /** How many were reported so far, kept or not. */
    int reported() {
        return reported;
    }

    boolean isEmpty() {
        return reported == 0;
    }

    List<Issue> toList() {
        return List.copyOf(kept);
    }
}
