import { tokenHash } from '#platform/crypto/token.ts';
import { type ApiKeyId, newId, type OrganisationId, parseId } from '#kernel/ids.ts';
import type { AgreementId } from '#modules/organisations/domain/desk-organisation.ts';
import { insertApiKey } from '#modules/organisations/storage/api-keys.ts';
import { saveAgreement } from '#modules/organisations/storage/agreements.ts';
import { saveContact } from '#modules/organisations/storage/contacts.ts';
import { allGrounds, plantOrganisation as plantPartner } from './grounds.ts';
import type { Plant, Thing } from './line.ts';

/** A partner of that ground; of the asker's own, the one that they serve. */
export const plantOrganisation: Plant = async (world, where, asker) => {
  if (where === 'assigned') return undefined;
  if (where === 'own') {
    const served = asker.roles.find(({ organisationId }) => organisationId)?.organisationId;
    const ground = allGrounds(world.grounds).find(({ organisation }) => organisation === served);
    return ground && thingOf(ground.organisation, ground.above);
  }
  const { name, above } = world.groundOf(where);
  const id = await plantPartner(world, `Партнер ${world.next()}`, name);
  return thingOf(id, above);
};

function thingOf(id: OrganisationId, areaIds: readonly string[]): Thing {
  return { params: { id }, facts: { areaIds, organisationId: id } };
}

/** Somebody who speaks for it. */
export const plantContact: Plant = async (world, where, asker) => {
  const organisation = await world.thing(plantOrganisation, where, asker);
  if (!organisation) return undefined;
  const { random, clock } = world.context.platform;
  const id = newId<'contact'>(random);
  const name = world.marks.plant(['contact.read'], organisation.facts);
  const contact = { id, name, post: '', phone: undefined, email: undefined };
  await world.see((tx) => saveContact(tx, idOf(organisation), contact, clock.now()));
  return { ...organisation, params: { ...organisation.params, contact: id } };
};

/** What was agreed with it. */
export const plantAgreement: Plant = async (world, where, asker) => {
  const organisation = await world.thing(plantOrganisation, where, asker);
  if (!organisation) return undefined;
  const { random, clock } = world.context.platform;
  const id: AgreementId = newId(random);
  const subject = world.marks.plant(['organisation.list'], organisation.facts);
  const agreement = {
    id,
    subject,
    number: undefined,
    signedOn: clock.today(),
    endsOn: undefined,
    endedOn: undefined,
  };
  await world.see((tx) => saveAgreement(tx, idOf(organisation), agreement, clock.now()));
  return { ...organisation, params: { ...organisation.params, agreement: id } };
};

/** A key of its program. */
export const plantApiKey: Plant = async (world, where, asker) => {
  const organisation = await world.thing(plantOrganisation, where, asker);
  if (!organisation) return undefined;
  const { random, clock } = world.context.platform;
  const id: ApiKeyId = newId(random);
  const key = {
    id,
    organisationId: idOf(organisation),
    name: world.marks.plant(['api-key.read'], organisation.facts),
    endsOn: undefined,
    hash: tokenHash(id),
    madeBy: undefined,
  };
  await world.see((tx) => insertApiKey(tx, key, clock.now()));
  return { ...organisation, params: { id } };
};

function idOf({ params }: Thing): OrganisationId {
  const id = parseId<'organisation'>(params['id'] ?? '');
  if (id === undefined) throw new Error('no organisation');
  return id;
}
