import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { type Actor, type DeskLink, staffPages } from '#modules/identity/index.ts';
import type { SettingsContext } from './domain/settings-context.ts';
import { settingsText } from './messages/index.ts';
import { MAX_TEXT_LENGTH } from './domain/text.ts';
import { categoryPage } from './pages/category.tsx';
import { numberPage } from './pages/number.tsx';
import { settingsPage } from './pages/settings.tsx';
import { textPage } from './pages/text.tsx';

export const settingsLink: DeskLink = {
  id: 'settings',
  path: '/desk/settings',
  permission: 'settings.change',
  ofEverywhere: true,
  label: (locale) => settingsText.in(locale)('settings'),
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { uk: MAX_TEXT_LENGTH, en: MAX_TEXT_LENGTH };

/** What an installation says and counts in its own words. */
export function settingsRoutes(context: SettingsContext): readonly Route<Actor>[] {
  const { get, form } = staffPages(context);
  const change = 'settings.change';
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/settings', change, settingsPage),
    ...form('/desk/settings/text/:key', change, textPage, { fields: ['uk', 'en', 'seen'] }),
    ...form('/desk/settings/number/:key', change, numberPage, { fields: ['value', 'seen'] }),
    ...form('/desk/settings/work-kinds/:key', change, categoryPage, {
      fields: ['uk', 'en', 'offered', 'seen'],
    }),
  ]);
}
