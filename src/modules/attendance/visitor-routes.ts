import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import type { Cost, RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { AttendanceContext } from './domain/attendance-context.ts';
import { sendSignUp, signUpPage } from './pages/visitor/sign-up.tsx';
import { askTicketPage, openTicket } from './pages/visitor/ticket.tsx';
import { pressTicketLink, ticketLinkPage } from './pages/visitor/ticket-link.tsx';
import { signUpFields } from './use-cases/sign-up-schema.ts';

/** A village stands behind one address of its mobile operator, and all of it may want to come. */
const RUSH: RateLimit = { posts: 1_200, seconds: 600, provable: true };
/** Seats are few: a household takes its own freely, each further one from its network costs a proof of work. */
const SEATS: Cost = {
  of: 'seats',
  limit: { posts: 5, seconds: 300, provable: true },
  // Without a key nothing is taken: the form is shown once more.
  isFree: ({ form }) => (form.get('key') ?? '') === '',
};
/** Nobody guesses sixteen digits, and whoever tries works for each. */
const CODES: RateLimit = { posts: 60, seconds: 600, provable: true };

/** Signing up, the ticket, and links of letters: without an account and without JavaScript. */
export function visitorRoutes(context: AttendanceContext): readonly Route[] {
  const shared = { locales: MAIN_LOCALES, unlisted: true } as const;
  const ticket = { ...shared, access: { permission: 'ticket.read' } } as const;
  return [
    {
      ...shared,
      method: 'GET',
      path: '/sign-up/:id',
      budget: viewBudget(5, 12, UNCACHED.formKey),
      access: { permission: 'gathering.read' },
      handle: (request) => signUpPage(context, request),
    },
    {
      ...shared,
      method: 'POST',
      path: '/sign-up/:id',
      access: { permission: 'sign-up.make' },
      limit: RUSH,
      cost: SEATS,
      fields: Object.keys(signUpFields),
      handle: (request) => sendSignUp(context, request),
    },
    { ...ticket, method: 'GET', path: '/ticket', budget: viewBudget(0, 5), handle: askTicketPage },
    {
      ...ticket,
      method: 'POST',
      path: '/ticket',
      limit: CODES,
      fields: ['code', 'go'],
      handle: (request) => openTicket(context, request),
    },
    {
      ...ticket,
      method: 'GET',
      path: '/ticket/link/:token',
      budget: viewBudget(1, 5, 'each link is one person’s'),
      handle: (request) => ticketLinkPage(context, request),
    },
    {
      ...ticket,
      method: 'POST',
      path: '/ticket/link/:token',
      limit: CODES,
      fields: ['go'],
      handle: (request) => pressTicketLink(context, request),
    },
  ];
}
