import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { Route } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskContext,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import { officersDesk } from './pages/desk/desk-pages.ts';
import { CARD_ISSUE_SUBJECTS, MAX_ANSWER_LENGTH } from './domain/card-issue.ts';
import type { OfficersContext } from './domain/officers-context.ts';
import { officersText } from './messages/index.ts';
import { handleIssuePage, issuePage, takeIssuePage } from './pages/desk/issue.tsx';
import { issuesPage } from './pages/desk/issues.tsx';
import { officersDeskText } from './pages/desk/messages/index.ts';
import { handlingSchema } from './use-cases/handle-card-issue.ts';
import { tellCardIssue } from './use-cases/tell-card-issue.ts';

export const issuesLink: DeskLink = {
  id: 'card-issues',
  path: '/desk/issues',
  permission: 'card-issue.list',
  key: 'i',
  label: (locale) => officersDeskText.in(locale)('issues'),
};

/** That there is a remark, or that somebody looks into it: never what it says. */
export const issueEvents: DeskEvents = { types: ['card-issue.*'], permission: 'card-issue.list' };

/** How those who answer for the place are told, and the officer whose card is doubted. */
export function issueNotices({
  areas,
  officers,
}: Pick<OfficersContext, 'areas' | 'officers'>): readonly NotificationKind[] {
  return [
    {
      kind: 'card-issue.submitted',
      task: 'card-issue.handle',
      text: (locale, detail) =>
        officersDeskText.in(locale)('notice.issue', { about: aboutOf(locale, detail) }),
    },
    {
      kind: 'officer-card.doubted',
      text: (locale, { subject }) =>
        officersDeskText.in(locale)('notice.doubted', { subject: subjectOf(locale, subject) }),
    },
  ];

  function aboutOf(locale: Locale, detail: Readonly<Record<string, string>>): string {
    const officerId = parseId<'officer'>(detail['officer'] ?? '');
    const areaId = parseId<'area'>(detail['area'] ?? '');
    const about = (officerId && officers.get(officerId)) ?? (areaId && areas.get(areaId));
    const subject = subjectOf(locale, detail['subject']);
    return about ? `${nameIn(locale, about)}: ${subject}` : subject;
  }
}

function subjectOf(locale: Locale, subject: string | undefined): string {
  const known = CARD_ISSUE_SUBJECTS.find((one) => one === subject) ?? 'other';
  const text = officersText.in(locale)(`wrong.subject.${known}`);
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}

/** Tells the desks of a remark once it is kept: the resident does not wait for that. */
export function tellOfIssues(context: OfficersContext): EventHandler {
  return {
    name: 'tell-of-card-issues',
    types: ['card-issue.submitted'],
    handle: async ({ subject }) => {
      const id = parseId<'card-issue'>(subject['cardIssue'] ?? '');
      if (id) await tellCardIssue(context, { id });
    },
  };
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { answer: MAX_ANSWER_LENGTH };

/** What residents say is wrong on cards: the list, one of them, «беру на себе» and the answer. */
export function issueRoutes(given: OfficersContext & DeskContext): readonly Route<Actor>[] {
  const { get, post } = staffPages(officersDesk(given));
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/issues', 'card-issue.list', issuesPage),
    get('/desk/issues/:id', 'card-issue.list', issuePage),
    post('/desk/issues/:id/take', 'card-issue.handle', takeIssuePage),
    post('/desk/issues/:id/handle', 'card-issue.handle', handleIssuePage, {
      fields: Object.keys(handlingSchema.shape),
    }),
  ]);
}
