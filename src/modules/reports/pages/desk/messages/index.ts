import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Reports as those read and answer them who work here: in two languages. */
export const reportsDeskText = defineMessages({ uk, en });
