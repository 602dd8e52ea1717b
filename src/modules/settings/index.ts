export type { Category, CategoryKind } from './domain/category.ts';
export { settingsRetention } from './retention.ts';
export { listCategories } from './use-cases/list-categories.ts';
