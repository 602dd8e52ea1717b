import type { Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { type Actor, asActor, type DeskContext, type DeskLink } from '../identity/index.ts';
import { officersText } from './messages/index.ts';
import { myDayPage } from './pages/my-day.tsx';

export const myDayLink: DeskLink = {
  id: 'my-day',
  order: 0,
  path: '/desk',
  permission: 'desk.open',
  key: 'd',
  label: (locale) => officersText.in(locale)('my-day'),
};

/** Where everybody who works here begins. */
export function myDayRoutes(context: DeskContext): readonly Route<Actor>[] {
  return [
    {
      method: 'GET',
      path: '/desk',
      access: { permission: 'desk.open' },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: (request) => myDayPage(asActor(context, request), request),
    },
  ];
}
