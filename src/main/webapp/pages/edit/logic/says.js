// A condition in words.
import {t} from '../../../ui/i18n.js';
import {wordOf} from '../conditions/operators.js';
import {question} from '../model/question-list.js';
import {titleOf} from '../outline/outline.js';

/** The rows of a condition as sentences. */
export const sentences = (work, {parsed, reads}) =>
  parsed.rows.map(({name, operator, value}) => {
    const node = reads.find(({json}) => json.name.toLowerCase() === name.split('.').pop().toLowerCase());
    const choices = node ? question(node.json, work.definition).choices : [];
    const texts = [value ?? []]
      .flat()
      .map(one => choices.find(choice => String(choice.value) === String(one))?.title ?? String(one));
    return t(`says.${wordOf(operator)}`, {title: node ? titleOf(work, node) : name, value: texts.join(', ')});
  });
