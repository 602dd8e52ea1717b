import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What can be reported, as those who keep it see it. */
export const categoriesText = defineMessages({ uk, en });
