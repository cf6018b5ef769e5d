/**
 * Surely's client: one respondent and their response to a survey, on a page of any site.
 *
 *     import {open} from 'https://surveys.example.org/client/1/surely.js';
 *
 *     const response = await open('https://surveys.example.org', 'pX9vQ0b1T5uJYw2R7cKmNA');
 *     response.form.definition                            // what to ask: SurveyJS form JSON
 *     response.save({dish: 'soup'});                      // after each answer
 *     const receipt = await response.submit({dish: 'soup'}); // stored, once
 *
 * The survey names the site in its setting `origins`. The address of this module has a version; what is said here
 * stays true at it.
 *
 * **Once.** The id of the response is generated when the survey is first opened in a browser. Id and answers stay in
 * that browser until the server has answered, and every repeat sends the same id, so the response is stored once:
 * after a double click, a lost answer, a reload, in two tabs, offline. What was submitted without a network is sent as
 * soon as there is one, or, if the page was closed before, when the survey is opened the next time.
 */

/** Answers by the names of their questions, in SurveyJS's shapes. */
export type Answers = Record<string, unknown>;

export interface Options {
  /** A member's token (`POST /api/sessions`), if members respond. It is not stored. */
  token?: string;
  /** The token of an invitation, if the invited respond. */
  invitation?: string;
  /**
   * Called whenever the server can't be reached; then `open` tries again, at once when the network is back. If it
   * throws, `open` fails with what it throws.
   */
  waiting?: (problem: Problem) => void;
}

/**
 * Opens a survey for a respondent: gets the form, resumes what this browser has kept, and goes on sending what has been
 * submitted. For a member it also finds what they have answered on another device.
 *
 * @param server the address of Surely, such as `https://surveys.example.org`; `""` for a page of Surely itself
 * @param survey the survey's id
 * @throws Problem if the server refuses: `survey-not-open` (a draft, or it opens later), `log-in-needed`,
 *   `invitation-needed`, `invitation-unknown`; on a page of Surely itself also `not-found`. On another site, a survey
 *   that does not exist or does not name that site can't be told from a server that is away
 */
export function open(server: string, survey: string, options?: Options): Promise<SurveyResponse>;

/** The survey as its respondents get it (`Form` in openapi.yaml). */
export interface Form {
  id: string;
  title: string;
  state: 'open' | 'closed';
  respondents: 'anyone' | 'members' | 'invited';
  /** The id of the member who responds, if members respond. */
  respondent: string | null;
  anonymous: boolean;
  /** Points for a response. */
  reward: number | null;
  /** RFC 3339. */
  closesAt: string | null;
  /** The colour that the author has chosen for buttons and links, such as `#0b6e5d`. */
  accentColor: string | null;
  /** Whether the author wants a light or a dark page for everybody. */
  colorScheme: 'light' | 'dark' | null;
  /** SurveyJS form JSON. */
  definition: Record<string, any>;
  /** The choices that have no places left, by question. Read again after the problem `choice-full`. */
  gone: Record<string, string[]>;
  /** The type of the problem with which a response would be refused now; null if it would be accepted. */
  refused: string | null;
}

/** What the server gives for a stored response. */
export interface Receipt {
  id: string;
  /** RFC 3339; null if another tab has sent other answers under the same id, or the member has responded elsewhere. */
  submittedAt: string | null;
}

/**
 * A response, from the first answer to the receipt. It has these events:
 *
 * - `saved`: the server has saved the answers, see `isSaved`
 * - `waiting`: the response is being sent, and no answer has come; `detail` is the `Problem`
 * - `sent`: the server has stored the response, see `receipt`
 * - `refused`: the server refuses the response; `detail` is the `Problem`
 * - `adopted`: another tab has changed the answers or sent the response: read `state` and `kept` again
 */
export interface SurveyResponse extends EventTarget {
  readonly form: Form;
  /** The response's id, a UUID. */
  readonly id: string;
  /** `open`; `sending`: it has been submitted, and the server has not answered; `sent`. */
  readonly state: 'open' | 'sending' | 'sent';
  /** The answers (null if there are none yet) and the page that were saved last, with all else that was kept. */
  readonly kept: {answers: Answers | null; page: number; [name: string]: unknown};
  /** Whether the server has the answers, not only this browser. */
  readonly isSaved: boolean;
  /** Null unless `state` is `sent`. */
  readonly receipt: Receipt | null;
  /** Why the response was refused the last time it was submitted; null if it was not, or something was saved since. */
  readonly problem: Problem | null;

  /**
   * Keeps the answers in this browser at once, and saves them on the server a moment later.
   *
   * @param more what else to keep: `page`, which the server saves, too, and anything for this browser alone
   */
  save(answers: Answers, more?: {page?: number; [name: string]: unknown}): void;

  /** Keeps something, such as the page, in this browser alone. */
  keep(more: {page?: number; [name: string]: unknown}): void;

  /**
   * Submits the response: the answers that were saved last, perhaps in another tab, unless others are given. It is sent
   * until the server has answered, however long that takes. A call while it is sent returns the same promise, and one
   * after that the same receipt. So after `open`, in the state `sending`, it gives the result of what was submitted
   * before.
   *
   * @throws Problem if the server refuses the response. Nothing is stored then, and the answers can be changed and
   *   submitted again, unless `isFinal`
   */
  submit(answers?: Answers): Promise<Receipt>;

  /** Begins another response, with an id of its own, if anyone may respond as often as they like. */
  another(): void;

  /** Ends all listening, when the page shows something else. What has been submitted is still sent. */
  close(): void;
}

/** A refusal of the server (RFC 9457), or the lack of an answer. `message` is a sentence to show. */
export class Problem extends Error {
  /**
   * What it is: `invalid-input` and `choice-full` (see `errors`), `survey-full`, `survey-not-open` (it is closed),
   * `survey-paused`, `already-responded`, `log-in-needed`, `invitation-needed`, `invitation-unknown`, `not-found`,
   * `no-answer` or another one at `/problems/` of the server.
   */
  readonly type: string;
  /** The HTTP status; 0 if there was no answer. */
  readonly status: number;
  /** What is wrong with which answer. `question` is its name; `message` is in the survey's language if Surely
   * has texts in it. */
  readonly errors: {question?: string; pointer: string; code: string; message: string}[];
  /** The number to tell the operator, if something failed in the server. */
  readonly incident?: string;
  /** Seconds after which to try again; 0 if the server does not say. */
  readonly retryAfter: number;
  /** Whether the server will never accept this response. */
  readonly isFinal: boolean;
  /** Whether it is not known if the request was carried out. */
  readonly isUnknown: boolean;
}
