// The page in a frame of the editor (/preview/{id}), with the form as the editor sends it. Answers are neither sent nor
// stored.
import {use} from '../../../ui/i18n.js';
import {Problem} from '../../../ui/problem.js';
import {look} from '../look.js';
import {start} from '../start.js';
import {follow, fromEditor, tell} from './editor.js';
import {Live, isLive} from './live.js';
import {Response, Trial} from './trial.js';

export {isLive};
export const isPreview = location.pathname.startsWith('/preview/');

/** As open(). Without an editor around it there is no survey. */
export async function openPreview() {
  const {form, language, seed} = await fromEditor();
  if (!form) return {problem: new Problem({type: 'not-found', title: 'Not found', status: 404})};
  document.documentElement.style.cssText = look(form);
  await use(language, true);
  return {response: new Response(form, seed), language};
}

export function startPreview({main, response, language, problem}) {
  if (problem) return start({main, problem});
  if (isLive) {
    const live = new Live(main);
    return follow(
      shown => live.show(shown),
      text => live.write(text)
    );
  }
  document.querySelectorAll('body > :is(header, footer)').forEach(part => (part.inert = true));
  try {
    new Trial({main, response, language}).begin();
  } catch (e) {
    tell({failed: e.message}); // an unfinished definition may be impossible to draw
  }
}
