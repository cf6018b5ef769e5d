import {page} from '../ui/page.js';
import {isEmbedded} from './s/embed.js';
import {isPreview, isLive, openPreview, startPreview} from './s/preview/preview.js';
import {open, start} from './s/start.js';

const opening = isPreview ? openPreview() : open();
/** Only a survey for members shows who is logged in. */
const quiet = async () => {
  const {response, problem} = await opening;
  return response?.form.respondents !== 'members' && problem?.slug !== 'log-in-needed';
};
page({title: null, bare: isEmbedded || isLive, quiet, before: () => opening}, async ({main}) =>
  (isPreview ? startPreview : start)({main, ...(await opening)})
);
