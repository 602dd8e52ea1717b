import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What is said to another body of a report that is handed over to it by itself, and of what it does. */
export const partnerText = defineMessages({ uk, en });
