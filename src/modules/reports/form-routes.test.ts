import { expect, test } from 'vitest';
import type { ReportPages } from './pages/form/report-pages.ts';
import { reportFormRoutes } from './form-routes.ts';

test('no neighbour behind the same address keeps a village from any question of a report', () => {
  // Files alone cannot be given back with a question; it is sent without them.
  const asked = reportFormRoutes({} as ReportPages).filter(
    ({ method, upload, access }) =>
      method === 'POST' &&
      !upload &&
      'permission' in access &&
      access.permission === 'report.submit',
  );
  expect(asked.length).toBeGreaterThan(1);
  const shut = asked.filter(({ limit }) => !limit?.provable).map(({ path }) => path);
  expect(shut).toEqual([]);
});
