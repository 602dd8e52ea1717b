import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Entering what came by post, was handed in or was told. */
export const appealEntryText = defineMessages({ uk, en });
