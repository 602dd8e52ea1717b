import type { Route } from '#platform/http/route.ts';
import {
  type Actor,
  type DeskContext,
  type DeskLink,
  staffPages,
} from '#modules/identity/index.ts';
import { officersText } from './messages/index.ts';
import { myDayPage } from './pages/my-day.tsx';

export const myDayLink: DeskLink = {
  id: 'my-day',
  path: '/desk',
  permission: 'desk.open',
  key: 'd',
  label: (locale) => officersText.in(locale)('my-day'),
};

/** Where everybody who works here begins. */
export function myDayRoutes(context: DeskContext): readonly Route<Actor>[] {
  return [staffPages(context).get('/desk', 'desk.open', myDayPage)];
}
