import {page} from '../ui/page.js';
page({title: 'sheet.title', member: true}, () => {});
