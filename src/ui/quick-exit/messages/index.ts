import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What the page says that a quick exit leads to. */
export const neutralText = defineMessages({ uk, en });
