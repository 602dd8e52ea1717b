import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** How a plan is proposed for, voted on and signed. */
export const agreementText = defineMessages({ uk, en });
