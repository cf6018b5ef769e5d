// The page for an address that does not exist.
import {missing, page} from '../ui/page.js';

page({title: null}, async ({main}) => missing(main));
