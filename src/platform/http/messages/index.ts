import { defineMessages } from '../../i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What programs are told when they ask for what cannot be given. */
export const problemText = defineMessages({ uk, en });
