import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** How reports get to other bodies by themselves, as those see it who set it and who pass them on. */
export const passingText = defineMessages({ uk, en });
