package surely.form.reading;

import java.util.Set;
import surely.form.validation.Question;

/**
 * A trigger that writes an answer: setvalue, copyvalue or runexpression. The client runs it, and
 * sends what it has written.
 *
 * @param target the question whose answer it writes
 * @param reads the names that decide when it writes, and what; empty if it writes after every
 *     change
 * @param empties whether it may clear the answer
 */
record WritingTrigger(Question target, Set<String> reads, boolean empties) {}
