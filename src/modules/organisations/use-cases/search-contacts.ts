import { foldText } from '#kernel/text/fold-text.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type Contact,
  type DeskOrganisation,
  organisationResource,
} from '../domain/desk-organisation.ts';
import { listAllContacts } from '../storage/contacts.ts';
import { listDeskOrganisations } from '../storage/desk-organisations.ts';

export interface FoundContact {
  readonly contact: Contact;
  readonly organisation: DeskOrganisation;
}

/**
 * People who speak for organisations, each word that was asked for beginning one of the name's or of the post's;
 * by name, at most `limit`. Whose names were shown, the journal keeps as if they had been opened.
 */
export async function searchContacts(
  context: ContextWithAreas,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Result<readonly FoundContact[], 'forbidden'>> {
  const { actor, policy, areas } = context;
  if (!policy.can(actor, 'contact.read')) return refuse('forbidden');
  const asked = foldText(text).split(' ').filter(Boolean);
  if (asked.length === 0) return ok([]);
  return await inTransaction(context, async (tx) => {
    const named = (await listAllContacts(tx)).filter((one) => isCalled(one, asked));
    if (named.length === 0) return ok([]);
    const organisations = new Map((await listDeskOrganisations(tx)).map((one) => [one.id, one]));
    const found = named
      .flatMap((contact) => {
        const organisation = organisations.get(contact.organisationId);
        return organisation ? [{ contact, organisation }] : [];
      })
      .filter(({ organisation }) =>
        policy.can(actor, 'contact.read', organisationResource(areas, organisation)),
      )
      .slice(0, limit);
    await writeDown(context, tx, found);
    return ok(found);
  });
}

function isCalled({ name, post }: Contact, asked: readonly string[]): boolean {
  const words = foldText(`${name} ${post}`).split(' ');
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}

async function writeDown(
  { actor, platform: { clock, random } }: ContextWithAreas,
  tx: Tx,
  found: readonly FoundContact[],
): Promise<void> {
  for (const [id, some] of Map.groupBy(found, ({ organisation }) => organisation.id)) {
    await recordEntry(tx, clock, random, {
      actor,
      action: 'contact.read',
      thing: { kind: 'organisation', id },
      detail: { contacts: some.length, found: true },
    });
  }
}
