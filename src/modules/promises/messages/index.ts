import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What everybody reads of promises and questions. */
export const promisesText = defineMessages({ uk, en });
