// What a browser gets at an address that is no page's.
import {missing, page} from '../ui/page.js';

page({title: null}, async ({main}) => missing(main));
