import type { Context } from '#modules/identity/index.ts';
import { mapitOperations } from './api/mapit-operations.ts';
import { areaOperations } from './api/area-operations.ts';
import type { AreaDirectory } from './domain/directory.ts';
import { areaNamers } from './journal-namers.ts';
import { areaSearch } from './pages/search.ts';
import { areasPermissions } from './permissions.ts';
import { areasRetention } from './retention.ts';
import { areasDeskRoutes, areasLink } from './routes.ts';

interface Directory {
  readonly areas: AreaDirectory;
}

export const areasModule = {
  name: 'areas',
  permissions: areasPermissions,
  journalNames: ({ areas }: Directory) => areaNamers(areas),
  retention: areasRetention,
  routes: areasDeskRoutes,
  operations: ({ areas, platform }: Context & Directory) => [
    ...areaOperations(platform.config.publicUrl, areas),
    ...mapitOperations(areas),
  ],
  publicEvents: ['area.*'],
  desk: () => ({
    places: { registers: [areasLink] },
    searches: [areaSearch],
  }),
};
