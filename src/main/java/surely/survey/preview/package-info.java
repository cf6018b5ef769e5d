/**
 * What a link to a survey shows where it is shared: title and description in the HTML of {@code
 * /s/{id}}, also by the Open Graph protocol (https://ogp.me/), because messengers and search
 * engines run no scripts. Only of a survey that anyone may answer and that has opened; every other
 * link shows "Surely".
 */
package surely.survey.preview;
