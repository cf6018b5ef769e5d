import {page} from '../ui/page.js';
import {open, start} from './s/start.js';

const opening = open();
page({title: null, before: () => opening}, async ({main}) => start({main, ...(await opening)}));
