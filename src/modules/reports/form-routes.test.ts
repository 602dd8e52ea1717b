import { expect, test } from 'vitest';
import { heldUpByNeighbours } from '#platform/http/testing.ts';
import type { ReportPages } from './pages/form/report-pages.ts';
import { reportFormRoutes } from './form-routes.ts';

test('no neighbour behind the same address keeps a village from any question of a report', () => {
  const routes = reportFormRoutes({} as ReportPages);
  const { asked, heldUp } = heldUpByNeighbours(routes, 'report.submit');
  expect(asked.length).toBeGreaterThan(1);
  expect(heldUp).toEqual([]);
});
