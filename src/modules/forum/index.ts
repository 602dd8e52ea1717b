export { programmeInterfaces } from './api/interface-docs.ts';
export { forumDeskRoutes } from './desk-routes.ts';
export type { ForumContext } from './domain/forum-context.ts';
export type { ForumPlace, ForumSection } from './domain/forum-section.ts';
export { forumActs } from './journal-acts.ts';
export { forumPermissions } from './permissions.ts';
export { forumRetention } from './retention.ts';
export { forumRoutes } from './routes.ts';
export { forumEvents, forumLink } from './set-up-routes.ts';
