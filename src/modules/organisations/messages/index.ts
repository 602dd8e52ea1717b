import { defineMessages } from '#platform/i18n/define-messages.ts';
import bg from './bg.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import gag from './gag.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The pages are in Ukrainian and English; the other four have what stands on an area's page: whether a door is open. */
export const organisationsText = defineMessages({ uk, en, ro, bg, gag, ru });
