/**
 * Answers that are not submitted yet, saved under the id that the response will have. They are
 * deleted when the response is submitted, and their storage is limited per survey. Does not belong
 * here: checking answers.
 */
package surely.progress;
