// SurveyJS on a page of any site, with Surely behind it: survey-core asks the questions, and surely.js sends the
// response. surveyjs.d.ts has the types, and how to use it.

const MESSAGES = {
  waiting: 'The server can’t be reached. Your answers are safe here and will be sent as soon as it can.',
  sent: 'Your response has been stored.',
  'survey-full': 'All places are taken. Your response was not stored.',
  'survey-not-open': 'The survey is closed. Your response was not stored.',
  'survey-paused': 'The survey is paused. Your answers are kept; please send them later.',
  'already-responded': 'You have responded already. Your first response counts.',
  'choice-full': 'A choice that you had picked has no places left.',
};

/** An expression that never holds. */
const NEVER = '1 = 2';

export function attach(survey, response, messages = {}) {
  const say = (type, otherwise) => messages[type] ?? MESSAGES[type] ?? otherwise;
  let isFollowing = false;
  let isSending = false;
  let hasWaited = false;

  function begin() {
    const {form, state, kept, problem} = response;
    if (kept.answers) {
      isFollowing = true;
      survey.data = kept.answers;
      survey.currentPageNo = kept.page;
      isFollowing = false;
    }
    if (state !== 'open') return survey.doComplete();
    for (const question of closeGone()) question.addError(say('choice-full'));
    if (form.refused) end(form.refused);
    else if (problem) show(problem);
  }

  /** Another tab has changed the answers, has sent them, or has begun another response. */
  function follow() {
    if (isSending) return;
    if (response.state === 'open' && !response.kept.answers) survey.clear();
    begin();
  }

  /** Not what was just read, or it could overwrite what another tab writes at the same moment. */
  const isToBeKept = () => response.state === 'open' && !isFollowing;
  const save = () => isToBeKept() && response.save(survey.data, {page: survey.currentPageNo});
  const keepPage = () => isToBeKept() && response.keep({page: survey.currentPageNo});

  // ---- Completing, which waits for the receipt.

  /** A double click completes twice at once. The second time never ends, or the survey would be completed twice. */
  const complete = (_, options) => (isSending ? new Promise(() => {}) : options.allow && send(options));

  async function send(options) {
    isSending = true;
    survey.clearUnusedValues(); // the answers of hidden questions, which SurveyJS itself clears after this
    const problem = await response.submit(survey.data).then(
      () => null,
      refusal => refusal
    );
    isSending = survey.readOnly = false;
    options.allow = !problem;
    if (problem) show(problem);
    else if (hasWaited) survey.notify(say('sent'), 'success');
  }

  function wait() {
    hasWaited = true;
    survey.readOnly = true; // what has been submitted does not change any more
    survey.notify(say('waiting'), 'info', true);
  }

  // ---- What the server refuses.

  function show(problem) {
    closeGone();
    if (problem.isFinal) return end(problem.type, problem.message);
    survey.cancelPreview();
    const places = problem.errors.map(error => ({error, question: questionOf(error)}));
    for (const {error, question} of places.filter(({question}) => question))
      partOf(question, error.pointer.split('/').slice(3).map(unescaped)).addError(error.message);
    const elsewhere = places.filter(({question}) => !question).map(({error}) => error.message);
    survey.notify([say(problem.type, problem.message), ...elsewhere].join(' '), 'error');
    places.find(({question}) => question)?.question.focus(true);
  }

  /** The question whose answer or comment has an error. Questions may share an answer. */
  function questionOf({question: name = ''}) {
    const named = name => survey.getQuestionsByValueName(name) ?? [];
    const all = [...named(name), ...named(name.replace(/-Comment$/, ''))];
    return all.find(({isVisible}) => isVisible) ?? all[0];
  }

  function end(type, message) {
    survey.readOnly = true;
    survey.notify(say(type, message), 'error', true);
  }

  /** Disables the choices that have no places left, and returns the questions whose answers it took them out of. */
  function closeGone() {
    return Object.entries(response.form.gone).flatMap(([name, gone]) => {
      const question = survey.getQuestionByName(name);
      const isGone = value => gone.includes(String(value));
      for (const choice of question.visibleChoices.filter(({value}) => isGone(value))) {
        choice.enableIf = NEVER; // for SurveyJS, which evaluates it after each answer
        choice.setIsEnabled(false);
      }
      const {value} = question;
      if (![value].flat().some(isGone)) return [];
      question.value = Array.isArray(value) ? value.filter(one => !isGone(one)) : undefined;
      return [question];
    });
  }

  setVariables(survey, response.form.definition.variables);
  survey.fromJSON(response.form.definition);
  survey.onCompleting.add(complete);
  survey.onValueChanged.add(save);
  survey.onCurrentPageChanged.add(keepPage);
  response.addEventListener('waiting', wait);
  response.addEventListener('adopted', follow);
  response.addEventListener('sent', () => isSending || survey.doComplete());
  begin();
}

/** Gives variables that the page has not set their defaults. survey-core does not know them from the definition. */
function setVariables(survey, defaults = {}) {
  const isSet = name => survey.getVariableNames().includes(name.toLowerCase());
  for (const [name, value] of Object.entries(defaults)) if (!isSet(name)) survey.setVariable(name, value);
}

const unescaped = step => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** The question inside of a question at this path of its answer: in an item, a panel or a row. */
function partOf(question, [step, ...path]) {
  const item = question.items?.find(({name}) => name === step);
  if (item?.editor) return item.editor;
  const rows = question.panels ?? question.visibleRows ?? [];
  const row = rows.find(({rowName}) => String(rowName) === step) ?? rows[step];
  const part = row?.getQuestionsByValueName?.(path[0] ?? '')?.[0];
  return part ? partOf(part, path.slice(1)) : question;
}
