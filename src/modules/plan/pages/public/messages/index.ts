import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The public pages of the plan, in the languages of the main pages. */
export const publicPlanText = defineMessages({ uk, en });
