import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What a page says of telling somebody on their device. */
export const pushText = defineMessages({ uk, en });
