import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The desk of whoever leads the questions of a hall. */
export const liveDeskText = defineMessages({ uk, en });
