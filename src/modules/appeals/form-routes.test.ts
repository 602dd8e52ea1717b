import { expect, test } from 'vitest';
import { heldUpByNeighbours } from '#platform/http/testing.ts';
import type { AppealPages } from './domain/pages-context.ts';
import { appealFormRoutes } from './form-routes.ts';

test('no neighbour behind the same address keeps a village from any question of an appeal', () => {
  const routes = appealFormRoutes({} as AppealPages);
  const { asked, heldUp } = heldUpByNeighbours(routes, 'appeal.submit');
  expect(asked).toContain('/appeal/files');
  expect(heldUp).toEqual([]);
});
