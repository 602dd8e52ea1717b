import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { type TestPlatform, testPlatform } from '../../../platform/database/testing.ts';
import { RESIDENT } from '../../identity/index.ts';
import { RETENTION } from '../domain/retention.ts';
import { plantOfficers, ROSTER, type TestOfficers } from '../testing.ts';
import { checkCard } from './check-card.ts';
import { eraseExpiredData } from './erase-expired-data.ts';
import { readOfficerCard } from './read-officer-card.ts';

describe('what is kept of officers', () => {
  let platform: TestPlatform;
  let planted: TestOfficers;
  beforeEach(async () => {
    platform = await testPlatform();
    planted = await plantOfficers(platform);
    await planted.roster(ROSTER);
  });
  afterEach(async () => {
    planted.close();
    await platform.close();
  });

  const on = (day: string) => ({
    ...planted.context,
    platform: { ...platform, clock: fixedClock(`${day}T01:20:00Z`) },
  });
  const card = async () => {
    const read = await readOfficerCard(planted.context, 'olena-zrazkova');
    return read.ok ? read.value : undefined;
  };

  it('is everything while they serve', async () => {
    expect(await eraseExpiredData(on('2036-01-01'))).toMatchObject({
      ok: true,
      value: { cards: 0, officers: 0 },
    });
    expect((await card())?.officer.phones).toEqual(['+380670000000']);
  });

  it('is no telephone, no messenger, no reception from the night after they left', async () => {
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    await eraseExpiredData(on('2026-11-26'));
    expect(await card()).toMatchObject({
      officer: { name: 'Олена Зразкова', phones: [], messengers: {}, languages: [] },
      receptions: [],
    });
    expect(await eraseExpiredData(on('2026-11-27'))).toMatchObject({ value: { cards: 0 } });
  });

  it('is not even the name, five years later', async () => {
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    await eraseExpiredData(on('2031-11-25'));
    expect(await card()).toBeDefined();
    expect(await eraseExpiredData(on('2031-11-26'))).toMatchObject({ value: { officers: 1 } });
    expect(await card()).toBeUndefined();
  });

  it('is what the README says', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const section = readme.slice(readme.indexOf('## Personal data'));
    for (const figure of [
      `${RETENTION.daysAfterHandling} days`,
      `${RETENTION.daysOfIssue} days`,
      `${RETENTION.yearsAfterLeaving} years`,
    ]) {
      expect(section).toContain(figure);
    }
  });

  it('is not a resident’s to erase', async () => {
    expect(await eraseExpiredData({ ...planted.context, actor: RESIDENT })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });

  it('says when somebody last checked it', async () => {
    const checked = await checkCard(planted.context, { badgeNumber: '0012346' });
    expect(checked.ok && checked.value.on.toString()).toBe('2026-11-25');
    expect(await checkCard(planted.context, { badgeNumber: '9999999' })).toEqual({
      ok: false,
      refusal: 'officer-unknown',
    });
    expect(
      await checkCard(planted.context, {
        badgeNumber: '0012346',
        on: Temporal.PlainDate.from('2026-11-26'),
      }),
    ).toEqual({ ok: false, refusal: 'day-to-come' });
    expect(
      await checkCard(planted.context, {
        badgeNumber: '0012346',
        on: Temporal.PlainDate.from('2026-11-24'),
      }),
    ).toEqual({ ok: false, refusal: 'checked-later' });
  });
});
