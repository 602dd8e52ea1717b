import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { listAllContacts } from '../storage/contacts.ts';
import { listDeskOrganisations } from '../storage/desk-organisations.ts';

/** Everybody who speaks for an organisation, with whose they are. No import makes people: colleagues write them down. */
export async function exportContacts(context: Context): Promise<Result<WrittenTable, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'contact.export')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const contacts = await listAllContacts(tx);
    const organisations = new Map((await listDeskOrganisations(tx)).map((one) => [one.id, one]));
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'contact.export',
      thing: { kind: 'organisation' },
      detail: { count: contacts.length },
    });
    return ok({
      headings: ['organisation id', 'organisation', 'name', 'post', 'phone', 'email'],
      rows: contacts.map(({ organisationId, name, post, phone = '', email = '' }) => {
        const organisation = organisations.get(organisationId);
        return [organisation?.slug ?? '', organisation?.name ?? '', name, post, phone, email];
      }),
    });
  });
}
