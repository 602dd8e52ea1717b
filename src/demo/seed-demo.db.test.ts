import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { areasPermissions, openAreaDirectory } from '#modules/areas/index.ts';
import { type Context, createPolicy } from '#modules/identity/index.ts';
import { officersPermissions, openOfficerDirectory } from '#modules/officers/index.ts';
import {
  openOrganisationDirectory,
  organisationPlaces,
  organisationsPermissions,
} from '#modules/organisations/index.ts';
import { testPlatform } from '#platform/database/testing.ts';
import { DEMO_BEATS, DEMO_HROMADA } from './demo-community.ts';
import { seedDemoIfUnused } from './index.ts';

describe('the demonstration community', async () => {
  const platform = await testPlatform();
  const context: Context = {
    platform,
    policy: createPolicy([
      ...areasPermissions,
      ...organisationsPermissions,
      ...officersPermissions,
    ]),
    actor: { kind: 'system', name: 'test' },
  };
  const organisations = await openOrganisationDirectory(platform);
  const areas = await openAreaDirectory(platform, [organisationPlaces(platform)]);
  const officers = await openOfficerDirectory(platform);
  beforeAll(async () => {
    expect(await seedDemoIfUnused({ context, areas, organisations })).toBe(true);
    await vi.waitFor(() => expect(officers.all()).toHaveLength(5));
  });
  afterAll(async () => {
    areas.close();
    organisations.close();
    officers.close();
    await platform.close();
  });

  test('fills an empty house once, and never a house that somebody has begun to furnish', async () => {
    expect(await seedDemoIfUnused({ context, areas, organisations })).toBe(false);
  });

  test('gives each of the ten settlements a beat, and one beat nobody: a vacancy', () => {
    const hromada = areas.byCode(DEMO_HROMADA);
    const settlements = areas.descendants(hromada!.id, 'settlement');
    expect(settlements.map(({ id }) => areas.beatsOf(id).length)).toEqual(settlements.map(() => 1));
    expect(settlements).toHaveLength(10);
    const beats = areas.descendants(hromada!.id, 'beat');
    const vacant = beats.filter(
      ({ id }) => officers.assignedTo(id, platform.clock.today()).length === 0,
    );
    expect(vacant.map(({ name }) => name)).toEqual(['Нерушайська дільниця']);
    expect(beats).toHaveLength(DEMO_BEATS.length);
  });

  test('tells a resident of Bilolissia, standing in her yard, who answers there', () => {
    const { chain } = areas.locate({ lon: 29.7, lat: 45.891 });
    expect(chain.map(({ kind }) => kind)).toEqual(['oblast', 'raion', 'hromada', 'beat']);
    const [officer] = officers.assignedTo(chain.at(-1)!.id, platform.clock.today());
    expect(officer?.name).toBe('Олена Зразкова');
  });

  test('invents every telephone: none of them can be anybody’s', () => {
    for (const phone of officers.all().flatMap(({ phones }) => phones)) {
      expect(phone).toMatch(/^\+38067000000\d$/);
    }
  });
});
