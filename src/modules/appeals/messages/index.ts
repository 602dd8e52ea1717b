import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Words that residents and colleagues both read. */
export const appealsText = defineMessages({ uk, en });
