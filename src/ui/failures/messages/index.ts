import { defineMessages } from '#platform/i18n/define-messages.ts';
import bg from './bg.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import gag from './gag.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** What is said when a page cannot be shown. */
export const failureText = defineMessages({ uk, en, ro, bg, gag, ru });
