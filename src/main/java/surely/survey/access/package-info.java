/**
 * Who may do what with a survey: its owner everything, the members with whom it is shared what
 * their role allows. Everybody else is told that there is no such survey. Does not belong here: how
 * a survey is shared, which is in {@code team}.
 */
package surely.survey.access;
