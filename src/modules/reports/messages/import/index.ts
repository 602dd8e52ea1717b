import { defineMessages } from '#platform/i18n/define-messages.ts';
import en from './en.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What is said of an import of reports, on the command line. */
export const reportImportText = defineMessages({ uk, en });
