/**
 * The terms on which a survey takes responses (its policy), and the problems with which it refuses
 * them. A response reads the policy with a shared lock of the survey's row, without loading the
 * survey. Does not belong here: anything that loads or changes a survey.
 */
package surely.survey.policy;
