import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The officers' cards as those keep them who work here: in two languages. */
export const officersDeskText = defineMessages({ uk, en });
