import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { GivenGrant } from '../domain/staff-person.ts';
import { PLACES } from '../testing-people.ts';
import { GrantList } from './grant-list.tsx';

const GIVEN: GivenGrant = {
  id: newId(systemRandom),
  role: 'coordinator',
  areaId: undefined,
  organisationId: undefined,
  endsOn: undefined,
  grantedAt: Temporal.Instant.from('2026-11-03T08:00:00Z'),
  givenBy: 'two-people',
  grantedBy: 'Олена Зразкова',
  confirmedBy: 'Петро Вигаданий',
  revokedAt: undefined,
  revokedBy: undefined,
};

function shown(changes: Partial<GivenGrant>): string {
  const context = {
    platform: { clock: fixedClock('2026-12-01T08:00:00Z') },
    places: PLACES,
  };
  const list = (
    <GrantList
      locale="uk"
      context={context}
      personId={newId(systemRandom)}
      grants={[{ ...GIVEN, ...changes }]}
      revocable={new Set()}
    />
  );
  return renderToString(list).replaceAll('\u00a0', ' ');
}

describe('who gave a role and who revoked it', () => {
  it('are named while their accounts are there', () => {
    const revoked = { revokedAt: Temporal.Instant.from('2026-11-20T08:00:00Z') };
    const words = shown({ ...revoked, revokedBy: 'Тарас Умовний' });
    expect(words).toContain('Олена Зразкова');
    expect(words).toContain('підтверджено: Петро Вигаданий');
    expect(words).toContain('відкликано 20 листопада, Тарас Умовний');
  });

  it('are said to be colleagues whose accounts were deleted, never the installation', () => {
    const words = shown({ grantedBy: undefined, confirmedBy: undefined });
    expect(words.split('колега, чий обліковий запис видалено')).toHaveLength(3);
    expect(words).not.toContain('хто встановив програму');
  });

  it('leave open who revoked it where no name is known', () => {
    const words = shown({ revokedAt: Temporal.Instant.from('2026-11-20T08:00:00Z') });
    expect(words).toMatch(/відкликано 20 листопада</);
  });
});
