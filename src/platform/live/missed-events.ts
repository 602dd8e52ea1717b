import { parseTracedEvent, type TracedEvent } from '../events/event-row.ts';

/** Runs a statement on one connection and returns its rows. */
export type Ask = (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>;

export interface Page {
  readonly events: readonly TracedEvent[];
  /** Every transaction below it had ended, one way or the other, when this page was read. */
  readonly horizon: bigint;
}

export const PAGE_SIZE = 1_000;

/**
 * Events written by transaction `from` or a later one, ordered by transaction and number, after the last event of the previous
 * page. Numbers are assigned before the commit, so a lower number may become visible after a higher one, and “all above the
 * last number seen” would lose it. Transaction numbers with the lower edge of the snapshot do not: an event that is not visible
 * yet belongs to a running transaction, and none of those is below the edge.
 */
export async function readPage(ask: Ask, from: bigint, after?: TracedEvent): Promise<Page> {
  const writtenBy = after?.writtenBy ?? from;
  const sequence = after?.event.sequence ?? -1n;
  const rows = await ask(PAGE, [String(writtenBy), String(sequence), PAGE_SIZE]);
  return {
    horizon: horizonOf(rows),
    events: rows.filter((row) => !isEmpty(row)).map(parseTracedEvent),
  };
}

/** One statement, because the edge must be of the same snapshot as the rows. */
const PAGE = `
  select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, event.*
  from (values (1)) as always
    left join lateral (
      select id, sequence, type, subject, urgent, written_by from platform.event
      where (written_by, sequence) > ($1::xid8, $2::bigint)
      order by written_by, sequence limit $3
    ) as event on true`;

export async function readHorizon(ask: Ask): Promise<bigint> {
  return horizonOf(
    await ask('select pg_snapshot_xmin(pg_current_snapshot())::text as horizon', []),
  );
}

function horizonOf(rows: readonly unknown[]): bigint {
  const row = rows[0];
  if (typeof row !== 'object' || row === null || !('horizon' in row)) {
    throw new Error('a snapshot always has a lower edge');
  }
  return BigInt(String(row.horizon));
}

/** The left join's row when there are no events. */
function isEmpty(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'id' in row && row.id === null;
}
