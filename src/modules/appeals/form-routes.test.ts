import { expect, test } from 'vitest';
import type { AppealPages } from './domain/pages-context.ts';
import { appealFormRoutes } from './form-routes.ts';

test('no neighbour behind the same address keeps a village from any question of an appeal', () => {
  // Files alone cannot be given back with a question; it is sent without them.
  const asked = appealFormRoutes({} as AppealPages).filter(
    ({ method, upload, access }) =>
      method === 'POST' &&
      !upload &&
      'permission' in access &&
      access.permission === 'appeal.submit',
  );
  expect(asked.length).toBeGreaterThan(1);
  const shut = asked.filter(({ limit }) => !limit?.provable).map(({ path }) => path);
  expect(shut).toEqual([]);
});
