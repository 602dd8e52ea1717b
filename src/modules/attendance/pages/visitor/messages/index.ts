import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What people read who sign up, or hold a ticket. */
export const visitorText = defineMessages({ uk, en });
