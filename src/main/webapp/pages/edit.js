// The editor of a survey: its questions, its settings, its JSON, and a preview.
import {render} from '../ui/html.js';
import {page} from '../ui/page.js';
import {frame, save} from './edit/frame.js';
import {Work} from './edit/model/work.js';
import {lost} from './edit/versions/lost.js';

page({title: null, member: true}, async ({main}) => {
  const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const work = new Work(id, () => render(frame(work), main));
  try {
    await work.load();
  } catch (problem) {
    if (problem.slug === 'not-found' && work.hasUnsaved) return lost(work, main);
    throw problem;
  }
  addEventListener('hashchange', () => work.update());
  addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    save(work);
  });
});
