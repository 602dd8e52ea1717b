import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Writing down what somebody tells, the receipt that they are given, and the form on paper. */
export const entryText = defineMessages({ uk, en });
