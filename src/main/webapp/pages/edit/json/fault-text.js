// What is wrong with a text that is no definition, in the reader's language.
import {t} from '../../../ui/i18n.js';

/** @param fault as fault() gives it */
export const faultText = ({what, line, column}) => `${t('json.fault', {line, column})} ${t(`fault.${what}`)}`;
