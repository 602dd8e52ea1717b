import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { listAllAgreements } from '../storage/agreements.ts';
import { listDeskOrganisations } from '../storage/desk-organisations.ts';

/** Whatever was agreed, what is over, too, with whom. No import makes agreements: whoever signed writes them down. */
export async function exportAgreements(
  context: Context,
): Promise<Result<WrittenTable, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'organisation.export')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const agreements = await listAllAgreements(tx);
    const organisations = new Map((await listDeskOrganisations(tx)).map((one) => [one.id, one]));
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'organisation.export',
      thing: { kind: 'organisation' },
      detail: { agreements: agreements.length },
    });
    return ok({
      headings: [
        'organisation id',
        'organisation',
        'subject',
        'number',
        'signed on',
        'ends on',
        'ended on',
      ],
      rows: agreements.map((agreement) => {
        const organisation = organisations.get(agreement.organisationId);
        const { subject, number = '', signedOn, endsOn, endedOn } = agreement;
        const days = [signedOn, endsOn, endedOn].map((day) => day?.toString() ?? '');
        return [organisation?.slug ?? '', organisation?.name ?? '', subject, number, ...days];
      }),
    });
  });
}
