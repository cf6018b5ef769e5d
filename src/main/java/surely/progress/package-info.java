/**
 * Answers on their way to a response, saved under the id that the response will have. There are
 * none beside a submitted response, and what they take is counted for each survey.
 */
package surely.progress;
