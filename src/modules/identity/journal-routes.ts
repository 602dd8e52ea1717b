import type { Route } from '#platform/http/route.ts';
import { staffPages } from './staff-pages.ts';
import type { Actor } from './domain/actor.ts';
import type { DeskLink, NotificationKind } from './domain/desk.ts';
import type { JournalContext } from './domain/journal.ts';
import { OWN_ACTS } from './domain/own-acts.ts';
import { OWN_NAMERS } from './domain/own-namers.ts';
import { identityText } from './messages/index.ts';
import { journalTable } from './pages/journal-table.ts';
import {
  journalPage,
  ownJournalPage,
  personJournalPage,
  thingJournalPage,
} from './pages/journal.tsx';

/** In the navigation of whoever may take the whole journal out, which is whoever may read all of it. */
export const journalLink: DeskLink = {
  id: 'journal',
  path: '/desk/journal',
  permission: 'journal.export',
  label: (locale) => identityText.in(locale)('journal'),
  key: 'j',
};

export const journalKinds: readonly NotificationKind[] = [
  {
    kind: 'journal.bulk-reading',
    text: (locale, { things = '' }) => identityText.in(locale)('journal.bulk-reading', { things }),
  },
  {
    kind: 'journal.unsealed',
    text: (locale) => identityText.in(locale)('journal.unsealed'),
  },
];

/** Who did and read what: all of it, of one person, of one thing, as a table, and one's own. */
export function journalRoutes(given: JournalContext): readonly Route<Actor>[] {
  const context = {
    ...given,
    namers: [...OWN_NAMERS, ...given.namers],
    acts: [...OWN_ACTS, ...given.acts],
  };
  const { get } = staffPages(context);
  return [
    get('/desk/journal', 'journal.read', journalPage),
    get('/desk/journal/export', 'journal.export', journalTable),
    get('/desk/journal/person/:id', 'journal.read', personJournalPage),
    get('/desk/journal/thing/:kind/:id', 'journal.read', thingJournalPage),
    get('/account/journal', 'journal.read', ownJournalPage),
  ];
}
