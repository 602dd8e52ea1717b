import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The plan as those read it who keep it and stand for it. */
export const planDeskText = defineMessages({ uk, en });
