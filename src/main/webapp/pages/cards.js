import {page} from '../ui/page.js';
page({title: 'cards.title', member: true}, () => {});
