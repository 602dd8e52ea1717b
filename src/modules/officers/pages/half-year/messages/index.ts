import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** An officer's report to the hromada: how it is written, and how everybody reads it. In two languages. */
export const halfYearText = defineMessages({ uk, en });
