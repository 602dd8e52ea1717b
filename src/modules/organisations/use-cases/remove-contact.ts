import type { OrganisationId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEntry } from '../../audit/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { ContactId } from '../domain/desk-organisation.ts';
import { removeContact as remove } from '../storage/contacts.ts';
import { onOrganisation } from './on-organisation.ts';

/** Somebody speaks for it no more: nothing of them is kept. */
export async function removeContact(
  context: ContextWithAreas,
  organisation: OrganisationId,
  contact: ContactId,
): Promise<Result<undefined, 'absent'>> {
  const { clock, random } = context.platform;
  return await onOrganisation(context, organisation, async (tx) => {
    if (!(await remove(tx, organisation, contact))) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'organisation.change',
      thing: { kind: 'organisation', id: organisation },
      detail: { contact: 'removed' },
    });
    return ok(undefined);
  });
}
