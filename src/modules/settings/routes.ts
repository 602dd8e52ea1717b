import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { type Actor, asActor, type DeskLink } from '../identity/index.ts';
import type { SettingsContext } from './domain/settings-context.ts';
import { settingsText } from './messages/index.ts';
import { categoryPage } from './pages/category.tsx';
import { settingsPage } from './pages/settings.tsx';
import { textPage } from './pages/text.tsx';

export const settingsLink: DeskLink = {
  id: 'settings',
  order: 90,
  path: '/desk/settings',
  permission: 'settings.change',
  ofEverywhere: true,
  label: (locale) => settingsText.in(locale)('settings'),
};

/** What an installation says and counts in its own words. */
export function settingsRoutes(context: SettingsContext): readonly Route<Actor>[] {
  const row = (
    method: 'GET' | 'POST',
    path: string,
    handle: (context: SettingsContext, request: PageRequest) => Promise<Answer>,
    fields: readonly string[] = [],
  ): Route<Actor> => ({
    method,
    path,
    access: { permission: 'settings.change' },
    locales: MAIN_LOCALES,
    unlisted: true,
    fields,
    handle: (request) => handle(asActor(context, request), request),
  });
  return [
    row('GET', '/desk/settings', settingsPage),
    row('GET', '/desk/settings/text/:key', textPage),
    row('POST', '/desk/settings/text/:key', textPage, ['uk', 'en', 'seen']),
    row('GET', '/desk/settings/work-kinds/:key', categoryPage),
    row('POST', '/desk/settings/work-kinds/:key', categoryPage, ['uk', 'en', 'offered', 'seen']),
  ];
}
