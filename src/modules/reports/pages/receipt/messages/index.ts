import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The receipt: its code, and what became of a report. */
export const receiptText = defineMessages({ uk, en });
