export { forumRoutes } from './routes.ts';
