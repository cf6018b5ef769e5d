/**
 * SurveyJS (survey-core 2.5 or newer, with any of its UIs) on a page of any site, with Surely behind it.
 *
 *     import {open} from 'https://surveys.example.org/client/1/surely.js';
 *     import {attach} from 'https://surveys.example.org/client/1/surveyjs.js';
 *
 *     const survey = new Survey.Model();
 *     attach(survey, await open('https://surveys.example.org', 'pX9vQ0b1T5uJYw2R7cKmNA'));
 *     survey.render(document.getElementById('survey'));
 *
 * The address of this module has a version; what is said here stays true at it.
 */
import type {SurveyModel} from 'survey-core';
import type {SurveyResponse} from './surely.js';

/**
 * Lets a survey be asked by SurveyJS. Call it before the survey is rendered.
 *
 * - The survey gets the definition, the answers that were kept, and its page. Each answer is saved. Variables that the
 *   definition declares have their defaults unless the page has set them.
 * - It is completed (`onComplete`, the "thank you" page) when the server has stored the response, and again when the
 *   page is loaded after that. Until then it is as it was. If there is no answer, it says so and becomes read-only, and
 *   the response is sent as soon as there is one.
 * - The server's errors are shown at their questions. Choices without places left are disabled and no longer picked.
 * - If the server will never accept the response (it is full or closed, or there is one), the survey says why and
 *   becomes read-only.
 *
 * An `onCompleting` of the page that sets `allow` to false is added before this.
 *
 * @param messages other words for what the survey says, such as a translation
 */
export function attach(survey: SurveyModel, response: SurveyResponse, messages?: Messages): void;

/**
 * Texts by the type of a problem (`Problem.type`), for `waiting` (there is no answer yet), and for `sent` (there is one
 * after all). They are English unless given; for other types it is the problem's own `message`.
 */
export type Messages = Record<string, string>;
