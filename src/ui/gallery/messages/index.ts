import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Samples only: this page is for those who build pages. */
export const galleryText = defineMessages({ uk, en });
