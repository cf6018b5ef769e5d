// A boolean: a choice between two values, which are true and false, or what valueTrue and valueFalse say.
import {Choices} from '../../choices.js';
import {SingleChoice} from './single-choice.js';

export function readBoolean(json) {
  const {valueTrue = true, valueFalse = false, labelTrue, labelFalse} = json;
  return new SingleChoice(
    new Choices([
      {value: valueTrue ?? true, title: labelTrue, word: 'answer.yes'},
      {value: valueFalse ?? false, title: labelFalse, word: 'answer.no'},
    ])
  );
}
