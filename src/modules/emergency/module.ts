import { emergencyRoutes } from './routes.ts';

export const emergencyModule = {
  name: 'emergency',
  routes: emergencyRoutes,
};
