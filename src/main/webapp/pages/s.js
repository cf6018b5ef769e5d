import {page} from '../ui/page.js';
import {start} from './answer/start.js';

page({title: null}, start);
