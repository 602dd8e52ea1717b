import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Questions of a hall, on telephones and on the wall. */
export const hallText = defineMessages({ uk, en });
