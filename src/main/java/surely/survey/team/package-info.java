/**
 * The team of a survey: the members with whom its owner shares it. The owner makes a link and sends
 * it to somebody; one member joins with it. So nobody is found by their e-mail address, and no
 * answer tells whether an address is registered.
 *
 * <p>Only a session changes a team: an API token that was stolen must not give access that outlives
 * it.
 *
 * <p>Whoever changes a team locks the survey's row first. What a role allows is in {@code access}.
 */
package surely.survey.team;
