import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OfficersTables } from './tables.ts';

export interface NewAbsence {
  readonly id: string;
  readonly officerId: OfficerId;
  readonly deputyId: OfficerId | undefined;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
}

/** One that begins on the same day is replaced: it was put right. Answers whether anything changed. */
export async function saveAbsence(tx: Tx, absence: NewAbsence): Promise<boolean> {
  const deputyId = absence.deputyId ?? null;
  const saved = await tx
    .$extendTables<OfficersTables>()
    .insertInto('officers.absence')
    .values({
      id: absence.id,
      officer_id: absence.officerId,
      deputy_id: deputyId,
      starts_on: absence.startsOn,
      ends_on: absence.endsOn,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['officer_id', 'starts_on'])
        .doUpdateSet({ deputy_id: deputyId, ends_on: absence.endsOn })
        .where((where) =>
          where.or([
            where('officers.absence.ends_on', '!=', absence.endsOn),
            where('officers.absence.deputy_id', 'is distinct from', deputyId),
          ]),
        ),
    )
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function removeAbsence(tx: Tx, id: string): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .deleteFrom('officers.absence')
    .where('id', '=', id)
    .execute();
}

/** What is over already stays known; the officer is back from that day on. */
export async function shortenAbsence(
  tx: Tx,
  id: string,
  endsOn: Temporal.PlainDate,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.absence')
    .set({ ends_on: endsOn })
    .where('id', '=', id)
    .execute();
}
