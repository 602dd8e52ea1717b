import type { AreaId, PressContactId, SenderKey } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';

/** How the journal calls what became of somebody on the list. */
const CONTACT = {
  added: { action: 'press-list.add' },
  asked: { action: 'press-list.ask' },
  changed: { action: 'press-list.change' },
  removed: { action: 'press-list.remove' },
  confirmed: { action: 'press-list.confirm' },
  renewed: { action: 'press-list.renew' },
  left: { action: 'press-list.leave' },
} as const;

export async function tellContact(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, areaId }: { readonly id: PressContactId; readonly areaId: AreaId },
  became: keyof typeof CONTACT,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: CONTACT[became].action,
    thing: { kind: 'press-contact', id },
  });
  await recordEvent(tx, clock, random, {
    type: `press-contact.${became}`,
    subject: { contact: id, area: areaId },
  });
}

/** As which an address is known that left the list of that place; nobody reads the address from it. */
export function leftMark(
  { receipts }: Pick<ForumContext, 'receipts'>,
  areaId: AreaId,
  email: string,
): SenderKey {
  return receipts.keyFor(`press-list ${areaId} ${email}`);
}
