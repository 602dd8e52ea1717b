import { type AreaId, newId, type OrganisationId } from '#kernel/ids.ts';
import { plantAreas, rectangle } from '#modules/areas/testing.ts';
import { createOrganisation } from '#modules/organisations/use-cases/save-organisation.ts';
import type { TestInstallation } from '../open-test-installation.ts';

/** A hromada with a beat and a village, and an organisation that stands in it. */
export interface Ground {
  readonly name: string;
  readonly hromada: AreaId;
  readonly beat: AreaId;
  readonly village: AreaId;
  /** The hromada and all above it. */
  readonly above: readonly AreaId[];
  readonly organisation: OrganisationId;
}

/** `here`: the unit of whoever is in the right place. `there`: another raion. `elsewhere`: nobody's. */
export interface Grounds {
  readonly here: Ground;
  readonly there: Ground;
  readonly elsewhere: Ground;
}

export function allGrounds({ here, there, elsewhere }: Grounds): readonly Ground[] {
  return [here, there, elsewhere];
}

const OBLAST = 'Вигадана область';

/** Two raions with their hromadas in an invented oblast, and a third hromada where nobody of the askers serves. */
export async function plantGrounds(installation: TestInstallation): Promise<Grounds> {
  const { context } = installation;
  const ids = await plantAreas(context.platform, [
    { name: OBLAST, kind: 'oblast' },
    ...community('Тутешня', 'Лиманський район', 29),
    ...community('Тамтешня', 'Степовий район', 31),
    ...community('Далека', 'Гірський район', 33),
  ]);
  const known = (name: string): AreaId => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no area ${name}`);
    return id;
  };
  await until(() => context.areas.get(known('Далека дільниця')) !== undefined);
  const ground = async (name: string, raion: string): Promise<Ground> => {
    const hromada = known(`${name} громада`);
    return {
      name: `${name} громада`,
      hromada,
      beat: known(`${name} дільниця`),
      village: known(`${name} слобода`),
      above: [hromada, known(raion), known(OBLAST)],
      organisation: await plantOrganisation(installation, `${name} спілка`, `${name} громада`),
    };
  };
  return {
    here: await ground('Тутешня', 'Лиманський район'),
    there: await ground('Тамтешня', 'Степовий район'),
    elsewhere: await ground('Далека', 'Гірський район'),
  };
}

function community(name: string, raion: string, west: number) {
  const hromada = `${name} громада`;
  return [
    { name: raion, kind: 'raion', in: OBLAST, shape: rectangle(west, 45, west + 2, 47) },
    { name: hromada, kind: 'hromada', in: raion, shape: rectangle(west, 45, west + 1, 46) },
    {
      name: `${name} дільниця`,
      kind: 'beat',
      in: hromada,
      shape: rectangle(west, 45, west + 0.5, 46),
    },
    {
      name: `${name} слобода`,
      kind: 'settlement',
      in: hromada,
      settlementKind: 'village',
      centre: { lon: west + 0.2, lat: 45.5 },
      population: 800,
    },
  ] as const;
}

export async function plantOrganisation(
  { context }: Pick<TestInstallation, 'context'>,
  name: string,
  hromada: string,
): Promise<OrganisationId> {
  const system = { ...context, actor: { kind: 'system', name: 'test' } as const };
  const key = newId<'organisation'>(context.platform.random);
  const form = { name, area: hromada };
  const created = await createOrganisation(system, { kind: 'partner', form, key });
  if (!created.ok) throw new Error(`no organisation: ${created.refusal.reason}`);
  const id = created.value;
  await until(() => context.organisations.get(id) !== undefined);
  return id;
}

/** Directories hear of a change in a moment. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 2_000) throw new Error('it never became so');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
