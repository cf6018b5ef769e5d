// What an author pastes into a page of their own site, to link to a survey, show it in a frame, or ask it by SurveyJS.

const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = text => text.replace(/[&<>"]/g, character => ESCAPES[character]);

/** The version of SurveyJS that `mvn verify -Psurveyjs` tests this page with. */
const SURVEYJS = '2.5.38';

/** {link, frame, surveyjs}, each with which an empty file is a page. */
export const snippets = ({server, id, title, language}) => ({
  link: `<a href="${server}/s/${id}">${escaped(title)}</a>`,
  frame: `<iframe src="${server}/s/${id}?embed" title="${escaped(title)}"
  style="width: 100%; height: 40rem; border: 0"></iframe>
<script>
  addEventListener('message', ({origin, data}) => {
    if (origin !== '${server}' || data.surely !== '${id}') return;
    const frame = document.querySelector('iframe[src*="/s/${id}"]');
    frame.style.height = data.height + 'px';
    if (data.end === 'sent') frame.scrollIntoView();
  });
</script>`,
  surveyjs: `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="https://unpkg.com/survey-core@${SURVEYJS}/survey-core.fontless.min.css">
<script src="https://unpkg.com/survey-core@${SURVEYJS}/survey.core.min.js"></script>
<script src="https://unpkg.com/survey-js-ui@${SURVEYJS}/survey-js-ui.min.js"></script>
<div id="survey"></div>
<script type="module">
  import {open} from '${server}/client/1/surely.js';
  import {attach} from '${server}/client/1/surveyjs.js';

  const survey = new Survey.Model();
  attach(survey, await open('${server}', '${id}'));
  survey.render(document.getElementById('survey'));
</script>
</html>`,
});
