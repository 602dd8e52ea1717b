import { REDIRECT, UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import type { PageRequest, RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { MAX_ATTACHMENT_BYTES } from './domain/call/own-talk.ts';
import type { ForumContext } from './domain/forum-context.ts';
import { askLinkPage } from './pages/call/ask-link.tsx';
import { BEGINNING_FIELDS, beginTalkPage } from './pages/call/begin.tsx';
import { publicCallPage } from './pages/call/call.tsx';
import { actOnOwnTalkPage } from './pages/own-talk/act.ts';
import { answersPart } from './pages/own-talk/answers-part.tsx';
import { filesPart } from './pages/own-talk/files-part.tsx';
import { materialsPart } from './pages/own-talk/materials-part.tsx';
import { openLinkPage } from './pages/own-talk/open-link.tsx';
import { askForCode, ownPartPage } from './pages/own-talk/part-page.tsx';
import type { OwnPart } from './pages/own-talk/parts.ts';
import { passportPart } from './pages/own-talk/passport-part.tsx';
import { presentersPart } from './pages/own-talk/presenters-part.tsx';
import { saidPart } from './pages/own-talk/said-part.tsx';
import { speakerPart } from './pages/own-talk/speaker-part.tsx';
import { timesPart } from './pages/own-talk/times-part.tsx';
import { MAX_TALK_LENGTHS } from './domain/talk.ts';
import { ANSWER_FIELDS, MAX_ANSWER_LENGTHS } from './pages/own-talk/answers-schema.ts';
import { MAX_PASSPORT_LENGTHS } from './domain/innovation/innovation.ts';

const PARTS: readonly OwnPart[] = [
  saidPart,
  speakerPart,
  presentersPart,
  timesPart,
  answersPart,
  filesPart,
  passportPart,
  materialsPart,
];

/** A library stands behind one address: beyond this, each costs a proof of work. */
const SENT: RateLimit = { posts: 60, seconds: 600, provable: true };

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  description: MAX_TALK_LENGTHS.description,
  bio: MAX_TALK_LENGTHS.bio,
  notes: MAX_TALK_LENGTHS.notes,
  ...Object.fromEntries(ANSWER_FIELDS.map((field) => [field, MAX_ANSWER_LENGTHS.words])),
  ...MAX_PASSPORT_LENGTHS,
};

/** The call, and one’s own talk behind a code or a link: no account, no JavaScript. */
export function callRoutes(context: ForumContext): readonly Route[] {
  const shared = { locales: MAIN_LOCALES, unlisted: true } as const;
  const begin = {
    ...shared,
    path: '/forum/:year/call/new',
    access: { permission: 'talk.submit' },
    handle: (request: PageRequest) => beginTalkPage(context, request),
  } as const;
  const link = {
    ...shared,
    path: '/forum/:year/call/link',
    access: { permission: 'talk.open' },
    handle: (request: PageRequest) => askLinkPage(context, request),
  } as const;
  const own = { ...shared, access: { permission: 'talk.change' } } as const;
  const part = (one: OwnPart): readonly Route[] => {
    const path = `/receipt/talk/${one.name}`;
    const page = ownPartPage(one);
    return [
      { ...own, method: 'GET', path, budget: REDIRECT, handle: askForCode },
      {
        ...own,
        method: 'POST',
        path,
        limit: SENT,
        fields: ['code', 'go', ...one.fields],
        secret: true,
        ...(one.hasFiles && {
          upload: { bytes: MAX_ATTACHMENT_BYTES, files: 1, keepsOthers: true },
        }),
        handle: (request) => page(context, request),
      },
    ];
  };
  return withMaxLengths(MAX_LENGTHS, [
    {
      locales: MAIN_LOCALES,
      method: 'GET',
      path: '/forum/:year/call',
      budget: viewBudget(5, 7),
      access: { permission: 'forum.read' },
      handle: (request) => publicCallPage(context, request),
    },
    { ...begin, method: 'GET', budget: viewBudget(5, 6, UNCACHED.formKey) },
    { ...begin, method: 'POST', limit: SENT, fields: BEGINNING_FIELDS, secret: true },
    { ...link, method: 'GET', budget: viewBudget(5, 5) },
    { ...link, method: 'POST', fields: ['email'], secret: true },
    { ...own, method: 'GET', path: '/receipt/talk', budget: REDIRECT, handle: askForCode },
    {
      ...own,
      method: 'POST',
      path: '/receipt/talk',
      limit: SENT,
      fields: ['code', 'go'],
      secret: true,
      handle: (request) => actOnOwnTalkPage(context, request),
    },
    {
      ...own,
      method: 'GET',
      path: '/receipt/talk/link/:token',
      budget: viewBudget(0, 4),
      handle: openLinkPage,
    },
    ...PARTS.flatMap(part),
  ]);
}
