import { expect, test } from 'vitest';
import type { ReportPages } from './pages/form/report-pages.ts';
import { reportFormRoutes } from './form-routes.ts';

test('no neighbour behind the same address keeps a village from any question of a report', () => {
  const asked = reportFormRoutes({} as ReportPages).filter(
    ({ method, access }) =>
      method === 'POST' && 'permission' in access && access.permission === 'report.submit',
  );
  expect(asked.length).toBeGreaterThan(1);
  const shut = asked
    .filter(({ limit, upload }) => {
      const limits = upload ? [limit, upload.limited?.limit] : [limit];
      return limits.some((one) => !one?.provable);
    })
    .map(({ path }) => path);
  expect(shut).toEqual([]);
});
