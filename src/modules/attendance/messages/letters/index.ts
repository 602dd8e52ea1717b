import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What people are written who left a telephone or an address. */
export const lettersText = defineMessages({ uk, en });
