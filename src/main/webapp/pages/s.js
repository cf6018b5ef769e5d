import {page} from '../ui/page.js';
import {isEmbedded} from './s/embed.js';
import {open, start} from './s/start.js';

const opening = open();
page({title: null, bare: isEmbedded, before: () => opening}, async ({main}) => start({main, ...(await opening)}));
