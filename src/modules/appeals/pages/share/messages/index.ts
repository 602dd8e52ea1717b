import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** A report of an appeal’s public problem, with its author’s consent. */
export const shareText = defineMessages({ uk, en });
