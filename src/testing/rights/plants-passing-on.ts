import { saveEndpoint } from '#modules/reports/storage/partner-endpoints.ts';
import type { Plant } from './line.ts';

const ENDPOINT = {
  address: 'https://council.example/open311/',
  jurisdiction: undefined,
  isOn: true,
  serviceCodes: { 'dark-place': 'LIGHT' },
  constants: {},
  sealedKey: undefined,
} as const;

/** A body with a server of its own, which takes reports: the one of that ground, since there need be no new one each time. */
export const plantEndpoint: Plant = async (world, where, asker) => {
  const { organisation, above } = world.groundOf(where === 'own' ? 'unit' : where);
  const isOwn = asker.roles.some(({ organisationId }) => organisationId === organisation);
  if (where === 'assigned' || (where === 'own' && !isOwn)) return undefined;
  const now = world.context.platform.clock.now();
  await world.see((tx) => saveEndpoint(tx, organisation, ENDPOINT, now));
  return {
    params: { id: organisation },
    facts: { areaIds: above, organisationId: organisation },
    known: { seen: now.toString() },
  };
};
