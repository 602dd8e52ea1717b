import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Asking, and reading the answer by the code. */
export const askText = defineMessages({ uk, en });
