import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import { parseId } from '#kernel/ids.ts';
import type { PageRequest, RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { type Actor, type DeskEvents, staffPages } from '#modules/identity/index.ts';
import type { ForumPages } from './domain/forum-context.ts';
import type { ForumDesk, ForumHouse } from './pages/desk/desk-pages.ts';
import {
  askPressTicketPage,
  earlyReleasePage,
  openPressTicket,
} from './pages/press-list/early.tsx';
import { pressLinkPage, pressPressLink } from './pages/press-list/press-link.tsx';
import { addContactPage } from './pages/press-list-desk/add-contact.tsx';
import {
  askContactPage,
  pressContactPage,
  removeContactPage,
} from './pages/press-list-desk/contact.tsx';
import { pressContactsPage } from './pages/press-list-desk/contacts.tsx';
import { releaseLettersPage } from './pages/press-list-desk/letters.tsx';
import {
  ADDING_CONTACT_FIELDS,
  CHANGING_CONTACT_FIELDS,
  LINK_FIELDS,
} from './use-cases/press-list/press-list-schemas.ts';

/** Nobody guesses 256 bits, nor sixteen digits; whoever tries works for each. */
const LINKS: RateLimit = { posts: 60, seconds: 600, provable: true };

/** That somebody came, answered or left, and that letters went: heard where the list is. */
export function pressListEvents({ areas }: ForumHouse): DeskEvents {
  return {
    types: ['press-contact.*', 'press-letter.*'],
    permission: 'press-list.keep',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** What the links of letters and a press ticket lead to. */
export function pressListRoutes(pages: ForumPages): readonly Route[] {
  const own = { locales: MAIN_LOCALES, unlisted: true } as const;
  const link = {
    ...own,
    path: '/press/list/:token',
    access: { permission: 'press-list.answer' },
  } as const;
  const early = { ...own, access: { permission: 'release.read-early' } } as const;
  const ticket = { ...early, path: '/forum/:year/press/release' } as const;
  const post = { method: 'POST', limit: LINKS, secret: true } as const;
  return [
    {
      ...link,
      method: 'GET',
      budget: viewBudget(2, 5, UNCACHED.ownLink),
      handle: (request: PageRequest) => pressLinkPage(pages, request),
    },
    { ...link, ...post, fields: LINK_FIELDS, handle: (request) => pressPressLink(pages, request) },
    {
      ...early,
      method: 'GET',
      path: '/press/release/:token',
      budget: viewBudget(12, 14, UNCACHED.ownLink),
      handle: (request) => earlyReleasePage(pages, request),
    },
    {
      ...ticket,
      method: 'GET',
      budget: viewBudget(3, 5, UNCACHED.formKey),
      handle: (request) => askPressTicketPage(pages, request),
    },
    { ...ticket, ...post, fields: ['code'], handle: (request) => openPressTicket(pages, request) },
  ];
}

/** The desk of the press office. */
export function pressListDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const list = '/desk/forum/:id/journalists';
  return [
    get(list, 'press-list.keep', pressContactsPage),
    ...form(`${list}/new`, 'press-list.keep', addContactPage, { fields: ADDING_CONTACT_FIELDS }),
    ...form(`${list}/:contact`, 'press-list.keep', pressContactPage, {
      fields: CHANGING_CONTACT_FIELDS,
    }),
    post(`${list}/:contact/ask`, 'press-list.keep', askContactPage),
    post(`${list}/:contact/remove`, 'press-list.keep', removeContactPage),
    ...form('/desk/forum/release/:release/letters', 'press-letter.send', releaseLettersPage, {
      fields: [],
    }),
  ];
}
