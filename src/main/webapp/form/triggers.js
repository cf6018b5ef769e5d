// A survey's triggers: "visible" shows and hides, "skip" leaps over pages, "complete" ends the survey.
import {condition} from './condition.js';
import {isHollow} from './text.js';

const head = name => /^[^.[]*/.exec(name)[0].toLowerCase();

export class Triggers {
  constructor(list = [], form) {
    this.form = form;
    this.all = list.map(json => ({type: json.type.replace(/trigger$/, ''), condition: condition(json.expression), json}))
      .filter(trigger => trigger.condition);
  }

  /** Once an answer that they read has changed. @param question null: any may have */
  run(question) {
    for (const trigger of this.all.filter(({type}) => type === 'visible')) {
      if (!this.reads(trigger, question)) continue;
      const shown = trigger.condition.isTrue(this.form.level);
      [...trigger.json.pages ?? [], ...trigger.json.questions ?? []].forEach(name => this.form.triggered.set(name, shown));
    }
  }

  reads(trigger, question) {
    const names = [...trigger.condition.names].map(head);
    if (question) return names.includes(question.name.toLowerCase()) || names.includes(question.key.toLowerCase());
    return names.some(name => !isHollow(this.form.level.find(name)));
  }

  /** Where the survey goes on after a page: the index of a page, past the last one if it ends. */
  next(page) {
    const {fields, level, pages} = this.form;
    const onPage = fields.questions.filter(question => question.page === page);
    for (const trigger of this.all.filter(({type}) => type !== 'visible')) {
      if (!onPage.some(question => this.reads(trigger, question)) || !trigger.condition.isTrue(level)) continue;
      const target = trigger.type === 'complete' ? pages.length : pages.indexOf(fields.find(trigger.json.gotoName ?? '')?.page);
      if (target > pages.indexOf(page)) return target;
    }
    return pages.indexOf(page) + 1;
  }
}
