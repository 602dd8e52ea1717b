import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import { nearestPage } from './nearest.tsx';

test('a station of another region is not near somebody at sea, who reads that 102 works everywhere', async () => {
  const hromadas = [{ kind: 'hromada' }, { kind: 'hromada' }];
  const context = {
    areas: { all: hromadas, locate: () => ({ chain: [] }) },
    policy: { can: () => true },
    platform: {
      clock: { now: () => Temporal.Instant.from('2026-11-25T10:00:00Z'), timeZone: 'UTC' },
    },
  } as unknown as ContextWithAreas;
  const organisations = {
    nearest: () => [{ thing: { id: 'far', openingHours: [] }, metres: 184_000 }],
  } as unknown as OrganisationDirectory;
  const query = new URLSearchParams({ lat: '44.5', lon: '31' });
  const answer = await nearestPage(
    context,
    organisations,
    pageRequest({ path: '/nearest', query }),
    undefined,
  );
  if (answer.kind !== 'page') throw new Error(`no page: ${answer.kind}`);
  const html = renderToString(answer.view).replaceAll('\u00a0', ' ');
  expect(html).toContain('за межами громад, про які цей сайт');
  expect(html).toContain('телефонуйте 102');
  expect(html).not.toContain('Поруч із вами');
  expect(html).not.toContain('184');
});
