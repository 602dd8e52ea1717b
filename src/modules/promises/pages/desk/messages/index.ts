import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Promises and questions as those read them who answer for them. */
export const promisesDeskText = defineMessages({ uk, en });
