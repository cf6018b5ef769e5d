/**
 * SurveyJS on the page of another site, with {@code client/1/surveyjs.js}: the real survey-core and
 * its UIs in Chromium. They are run by {@code mvn verify -Psurveyjs} only, which fetches them.
 */
package surely.browser.client.surveyjs;
