import type { SettingsDirectory } from './domain/settings-directory.ts';
import { settingsNamers } from './journal-namers.ts';
import { homeNote } from './pages/home-note.tsx';
import { settingsPermissions } from './permissions.ts';
import { settingsRetention } from './retention.ts';
import { settingsLink, settingsRoutes } from './routes.ts';

export const settingsModule = {
  name: 'settings',
  permissions: settingsPermissions,
  journalNames: () => settingsNamers,
  retention: settingsRetention,
  routes: settingsRoutes,
  desk: () => ({ places: { 'set-up': [settingsLink] } }),
  homeSections: ({ settings }: { readonly settings: SettingsDirectory }) => [homeNote(settings)],
};
