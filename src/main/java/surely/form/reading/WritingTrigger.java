package surely.form.reading;

import java.util.Set;
import surely.form.validation.Question;

/**
 * A trigger that writes an answer: setvalue, copyvalue or runexpression. The client runs it, and
 * sends what it has written.
 *
 * @param target the question whose answer it writes
 * @param reads the names on which the time and the value of its writing depend; empty if it writes
 *     at every change
 * @param empties whether it may take the answer away
 */
record WritingTrigger(Question target, Set<String> reads, boolean empties) {}
