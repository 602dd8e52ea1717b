import { defineMessages } from '../../i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** Error messages for programs. */
export const problemText = defineMessages({ uk, en });
