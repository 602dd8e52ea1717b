import { type AccountId, type AreaChangeId, type AreaId, newId, parseId } from '#kernel/ids.ts';
import { IMPORT_DRAFT } from '#modules/areas/domain/import-draft.ts';
import { addImportDraft } from '#modules/areas/storage/import-drafts.ts';
import { loadKnownAreas } from '#modules/areas/storage/load-known-areas.ts';
import { bytesOf, plantAreas } from '#modules/areas/testing.ts';
import { saveChange } from '#modules/areas/use-cases/save-change.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import type { Platform } from '#platform/platform.ts';
import type { Asker } from './askers.ts';
import type { Plant } from './line.ts';

/** A file that somebody looks at before it is imported: the asker's own, or one of a colleague. */
export const plantDraft: Plant = async (world, where, asker) => {
  if (where === 'assigned' || where === 'other') return undefined;
  const { platform } = world.context;
  const accountId = where === 'own' ? asker.accountId : await colleague(platform);
  if (accountId === undefined) return undefined;
  const id = newId<'import-draft'>(platform.random);
  const fileId = platform.random.uuid();
  const number = world.next();
  const bytes = bytesOf(`name,population\nСело Знане ${number},100\n`);
  await platform.files.write(IMPORT_DRAFT.fileClass, fileId, bytes);
  await world.see((tx) =>
    addImportDraft(tx, {
      id,
      accountId,
      fileId,
      fileName: world.marks.plant(['owner'], { ownerId: accountId }),
      content: 'areas',
      kind: 'settlement',
      nameProperty: undefined,
      codeProperty: undefined,
      parentId: parentOf(asker) ?? world.grounds.here.hromada,
      publish: 'no',
      createdAt: platform.clock.now(),
    }),
  );
  return { params: { id }, facts: { ownerId: accountId } };
};

async function colleague(platform: Platform): Promise<AccountId> {
  return (await signedInStaff(platform, { role: 'administrator' })).actor.id;
}

/** What the file brings lies where the asker may bring something. */
function parentOf({ roles: [held] }: Asker): AreaId | undefined {
  return parseId<'area'>(held?.areaId ?? '');
}

/** A change of a village of that ground. */
export const plantChange: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { above } = world.groundOf(where);
  const name = `Змінене ${world.next()}`;
  const ids = await plantAreas(world.context.platform, [
    { name, kind: 'settlement', settlementKind: 'village' },
  ]);
  const id = ids.get(name);
  if (id === undefined) throw new Error('no village');
  const [hromada] = above;
  const change = await world.see(async (tx): Promise<AreaChangeId> => {
    const known = await loadKnownAreas(tx);
    const before = known.find((area) => area.id === id);
    if (!before) throw new Error('no village');
    const moved = { ...before, parentId: hromada };
    await saveChange(tx, world.system, {
      kind: 'facts',
      source: '',
      known,
      areas: [{ before, after: moved }],
      boundaries: [],
    });
    return await saveChange(tx, world.system, {
      kind: 'facts',
      source: '',
      areaId: id,
      known: [moved],
      areas: [{ before: moved, after: { ...moved, population: 7 } }],
      boundaries: [],
    });
  });
  return { params: { id: change }, facts: { areaIds: [id, ...above] } };
};

/** A place that everybody may look at. */
export const plantArea: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { hromada, beat, above } = world.groundOf(where);
  const slug = world.context.areas.get(hromada)?.slug ?? '';
  return { params: { id: hromada, beat, slug }, facts: { areaIds: above } };
};
