export type { ForumContext } from './domain/forum-context.ts';
export type { ForumPlace, ForumSection } from './domain/forum-section.ts';
export { forumPermissions } from './permissions.ts';
export { forumRetention } from './retention.ts';
export { forumRoutes } from './routes.ts';
