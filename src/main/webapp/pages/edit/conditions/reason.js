// Why a text is not an expression, in the reader's language.
import {language, t} from '../../../ui/i18n.js';

/** What the parser expects, and where it may be. Anything else is a sign in quotes. */
const CALLED = {'an operator': 'operator', 'a value': 'value', 'a name': 'name', 'the end': 'end'};

/** @param reason of an ExpressionError */
export function reasonInWords({code, ...values}) {
  if (code === 'expected') {
    const expected = new Intl.ListFormat(language, {type: 'disjunction'}).format(values.expected.map(called));
    return t('expression.expected', {expected, found: called(values.found)});
  }
  if (code === 'in-quotes')
    return t('expression.in-quotes', {n: values.inner.position + 1, inner: reasonInWords(values.inner.reason)});
  return t(`expression.${code}`, values);
}

function called(what) {
  const [, quote] = /^the closing (.)$/.exec(what) ?? [];
  return quote ? t('expression.closing', {quote}) : CALLED[what] ? t(`expression.${CALLED[what]}`) : what;
}
