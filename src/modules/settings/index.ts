export type { Category, CategoryKind } from './domain/category.ts';
export { type CountedByItself, isCountedByItself } from './domain/counted-by-itself.ts';
export type { SettingsDirectory } from './domain/settings-directory.ts';
export { homeNote } from './pages/home-note.tsx';
export { settingsPermissions } from './permissions.ts';
export { settingsRetention } from './retention.ts';
export { settingsLink, settingsRoutes } from './routes.ts';
export { listCategories } from './use-cases/list-categories.ts';
export { openSettingsDirectory } from './use-cases/open-settings-directory.ts';
