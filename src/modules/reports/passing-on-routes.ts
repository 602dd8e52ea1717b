import type { Route } from '#platform/http/route.ts';
import { type Actor, type DeskLink, staffPages } from '#modules/identity/index.ts';
import { bodiesPage, type PassingOnDesk } from './pages/passing-on/bodies.tsx';
import { BODY_FIELDS, BODY_REPEATED } from './pages/passing-on/body-values.ts';
import { bodyPage, checkBodyPage } from './pages/passing-on/body.tsx';
import { passingText } from './pages/passing-on/messages/index.ts';
import { PASSING_ON_PATH } from './pages/passing-on/passing-on-paths.ts';

export const passingOnLink: DeskLink = {
  id: 'passing-on',
  path: PASSING_ON_PATH,
  permission: 'passing-on.read',
  label: (locale) => passingText.in(locale)('bodies'),
};

/** Where reports leave the house by themselves. */
export function passingOnRoutes(given: PassingOnDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  return [
    get(PASSING_ON_PATH, 'passing-on.read', bodiesPage),
    ...form(`${PASSING_ON_PATH}/:id`, 'passing-on.set', bodyPage, {
      fields: BODY_FIELDS,
      repeated: BODY_REPEATED,
      maxLengths: { constants: 4_000 },
    }),
    post(`${PASSING_ON_PATH}/:id/check`, 'passing-on.set', checkBodyPage),
  ];
}
