import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The form of an appeal, in the two languages that it is taken in. */
export const appealFormText = defineMessages({ uk, en });
