import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What stands in a letter, in the language of whoever it is written to. */
export const letterText = defineMessages({ uk, en });
