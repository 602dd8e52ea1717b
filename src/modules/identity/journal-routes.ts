import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import type { Actor } from './domain/actor.ts';
import { asActor } from './domain/context.ts';
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
  order: 90,
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
  const read = (
    path: string,
    handle: (context: JournalContext, request: PageRequest<Actor>) => Promise<Answer>,
    permission: 'journal.read' | 'journal.export' = 'journal.read',
  ): Route<Actor> => ({
    method: 'GET',
    path,
    access: { permission },
    locales: MAIN_LOCALES,
    unlisted: true,
    handle: (request) => handle(asActor(context, request), request),
  });
  return [
    read('/desk/journal', journalPage),
    read('/desk/journal/export', journalTable, 'journal.export'),
    read('/desk/journal/person/:id', personJournalPage),
    read('/desk/journal/thing/:kind/:id', thingJournalPage),
    read('/account/journal', ownJournalPage),
  ];
}
