import { parseId } from '../../kernel/ids.ts';
import { saveEndpoint } from '../../modules/reports/storage/partner-endpoints.ts';
import type { Plant } from './line.ts';
import { plantOrganisation } from './plants-organisations.ts';

const ENDPOINT = {
  address: 'https://council.example/open311/',
  jurisdiction: undefined,
  isOn: true,
  serviceCodes: { 'dark-place': 'LIGHT' },
  constants: {},
  sealedKey: undefined,
} as const;

/** A body with a server of its own, which takes reports. */
export const plantEndpoint: Plant = async (world, where, asker) => {
  const organisation = await world.thing(plantOrganisation, where, asker);
  const id = parseId<'organisation'>(organisation?.params['id'] ?? '');
  if (!organisation || !id) return undefined;
  const now = world.context.platform.clock.now();
  await world.see((tx) => saveEndpoint(tx, id, ENDPOINT, now));
  return { ...organisation, known: { seen: now.toString() } };
};
