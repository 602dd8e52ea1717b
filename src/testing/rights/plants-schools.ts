import { newId, type OfficerId, type OrganisationId, parseId } from '#kernel/ids.ts';
import { REGISTER_DRAFT } from '#modules/schools/domain/register-draft.ts';
import { addRegisterDraft } from '#modules/schools/storage/register-drafts.ts';
import { importSchoolRegister } from '#modules/schools/use-cases/import-school-register.ts';
import { insertSchoolOfficers } from '#modules/schools/storage/school-officers.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import type { Asker } from './askers.ts';
import { allGrounds, type Ground, until } from './grounds.ts';
import type { Plant, Thing, Where, World } from './line.ts';
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
      fileName: fileName.slice(0, REGISTER_DRAFT.maxNameLength),
      bytes: registerOf(world, asker),
      createdAt: platform.clock.now(),
    }),
  );
  return { params: { id }, facts: { ownerId: accountId } };
};

/** One new school, where the asker may bring one. */
function registerOf({ grounds, next }: World, { roles: [held] }: Asker): Uint8Array {
  const reached = allGrounds(grounds).find(
    ({ hromada, above }) => hromada === held?.areaId || above.some((id) => id === held?.areaId),
  );
  return registerLine(`rights-${next()}`, reached ?? grounds.here);
}

/** The state register with one school of a village of that ground. */
function registerLine(name: string, { name: hromada }: Pick<Ground, 'name'>): Uint8Array {
  const village = hromada.replace('громада', 'слобода');
  return new TextEncoder().encode(`edebo,full_name,settlement\n${name},Школа ${name},${village}\n`);
}

async function newSchool(
  world: World,
  where: Where,
): Promise<{ readonly id: OrganisationId; readonly thing: Thing }> {
  const { name, village, above } = world.groundOf(where);
  const { context, system } = world;
  const key = `planted-${world.next()}`;
  const file = { name: 'школи.csv', bytes: registerLine(key, { name }) };
  const brought = await importSchoolRegister(system, { file });
  if (!brought.ok) throw new Error(`no school: ${brought.refusal.reason}`);
  const known = () => context.organisations.ofKind('school').find((one) => one.name.includes(key));
  await until(() => known() !== undefined);
  const school = known();
  if (!school) throw new Error('no school');
  const { id, slug } = school;
  return { id, thing: { params: { id, slug }, facts: { areaIds: [village, ...above] } } };
}

/** Of what was given to the asker, the asker, who serves somewhere. */
async function officerOf(world: World, where: Where, asker: Asker): Promise<OfficerId> {
  const officer = await world.thing(plantOfficer, where === 'assigned' ? 'own' : where, asker);
  const id = parseId<'officer'>(officer?.params['id'] ?? '');
  if (!id) throw new Error('no officer');
  return id;
}

async function giveSchool(
  world: World,
  schoolId: OrganisationId,
  officerId: OfficerId,
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
