import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** How whoever works on reports is told of them, and who sent them by mail: in two languages. */
export const reportNoticeText = defineMessages({ uk, en });
