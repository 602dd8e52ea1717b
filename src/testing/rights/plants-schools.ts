import { sql } from 'kysely';
import { newId, type OrganisationId, parseId } from '../../kernel/ids.ts';
import { createOrganisation } from '../../modules/organisations/use-cases/save-organisation.ts';
import { REGISTER_DRAFT } from '../../modules/schools/domain/register-draft.ts';
import { addRegisterDraft } from '../../modules/schools/storage/register-drafts.ts';
import { insertSchoolOfficers } from '../../modules/schools/storage/school-officers.ts';
import { signedInStaff } from '../../modules/identity/testing.ts';
import type { Asker } from './askers.ts';
import { until } from './grounds.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { linkOfficer } from './plants-identity.ts';
import { plantOfficer } from './plants-officers.ts';

/** A school of that ground that is nobody's; of what was given to the asker, the asker is its officer. */
export const plantSchool: Plant = async (world, where, asker) => {
  const isGiven = where === 'assigned';
  if (where === 'own' || (isGiven && asker.accountId === undefined)) return undefined;
  const { id, thing } = await newSchool(world, where);
  if (!isGiven || asker.accountId === undefined) return thing;
  await giveSchool(world, id, await officerOf(world, where, asker));
  return { ...thing, facts: { ...thing.facts, assigneeIds: [asker.accountId] } };
};

/** One that nobody has yet, and an officer to whom it may be given: the form alone says so. */
export const plantSchoolToGive: Plant = async (world, where, asker) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { id, thing } = await newSchool(world, where);
  const officer = await world.thing(plantOfficer, where, asker);
  return {
    params: {},
    facts: thing.facts,
    known: { school: id, officer: officer?.params['id'] ?? '' },
  };
};

/** Whose it is: an officer of that ground. */
export const plantSchoolOfficer: Plant = async (world, where, asker) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { id, thing } = await newSchool(world, where);
  const given = await giveSchool(world, id, await officerOf(world, where, asker));
  return {
    ...thing,
    params: { ...thing.params, given: given.id },
    known: { seenAt: given.seenAt },
  };
};

/** A register that somebody looks at before it is taken: the asker's own, or one of a colleague. */
export const plantRegisterDraft: Plant = async (world, where, asker) => {
  if (where === 'assigned' || where === 'other') return undefined;
  const { platform } = world.context;
  const accountId =
    where === 'own' ? asker.accountId : (await signedInStaff(platform, {})).actor.id;
  if (accountId === undefined) return undefined;
  const id = newId<'import-draft'>(platform.random);
  const fileName = world.marks.plant(['owner'], { ownerId: accountId });
  await world.see((tx) =>
    addRegisterDraft(tx, {
      id,
      accountId,
      fileName: fileName.slice(0, REGISTER_DRAFT.longestName),
      bytes: registerOf(world, asker),
      createdAt: platform.clock.now(),
    }),
  );
  return { params: { id }, facts: { ownerId: accountId } };
};

/** One new school, where the asker may bring one. */
function registerOf({ context, grounds, next }: World, { roles: [held] }: Asker): Uint8Array {
  const areaId = parseId<'area'>(held?.areaId ?? '') ?? grounds.here.hromada;
  const hromada = context.areas.get(areaId)?.name ?? '';
  return new TextEncoder().encode(
    `edebo,full_name,settlement\nrights-${next()},Нова вигадана школа,${hromada}\n`,
  );
}

async function newSchool(
  world: World,
  where: Where,
): Promise<{ readonly id: OrganisationId; readonly thing: Thing }> {
  const { name, above } = world.groundOf(where);
  const { context, system } = world;
  const created = await createOrganisation(system, {
    kind: 'school',
    form: { name: `Школа ${world.next()}`, area: name },
    key: newId<'organisation'>(context.platform.random),
  });
  if (!created.ok) throw new Error(`no school: ${created.refusal.reason}`);
  const id = created.value;
  await until(() => context.organisations.get(id) !== undefined);
  const slug = context.organisations.get(id)?.slug ?? '';
  return { id, thing: { params: { id, slug }, facts: { areaIds: [...above] } } };
}

/** Of what was given to the asker, the asker, who serves somewhere. */
async function officerOf(world: World, where: Where, asker: Asker) {
  const isGiven = where === 'assigned';
  const officer = await world.thing(plantOfficer, isGiven ? 'other' : where, asker);
  const id = parseId<'officer'>(officer?.params['id'] ?? '');
  if (!id) throw new Error('no officer');
  if (isGiven && asker.accountId !== undefined) {
    const { accountId } = asker;
    await world.see(async (tx) => {
      await sql`update officers.officer set account_id = null where account_id = ${accountId}`.execute(
        tx,
      );
    });
    await linkOfficer(world, id, accountId);
    await until(() => world.context.officers.accountOf(id) === accountId);
  }
  return id;
}

async function giveSchool(
  world: World,
  schoolId: OrganisationId,
  officerId: Awaited<ReturnType<typeof officerOf>>,
): Promise<{ readonly id: string; readonly seenAt: string }> {
  const { random, clock } = world.context.platform;
  const id = newId<'school-officer'>(random);
  const now = clock.now();
  const startsOn = clock.today().subtract({ days: 30 });
  await world.see((tx) =>
    insertSchoolOfficers(tx, [
      { id, schoolId, officerId, deputyId: undefined, startsOn, endsOn: undefined, changedAt: now },
    ]),
  );
  return { id, seenAt: now.toString() };
}
