export type { Category } from './domain/category.ts';
export { type CountedByItself, isCountedByItself } from './domain/counted-by-itself.ts';
export { NUMBERS } from './domain/number.ts';
export type { SettingsDirectory } from './domain/settings-directory.ts';
export { listCategories } from './use-cases/list-categories.ts';
export { openSettingsDirectory } from './use-cases/open-settings-directory.ts';
