import type { KnownArea } from './register.ts';
import { refusedLine } from './candidate.ts';
import type { MatchSettlement } from './match-settlement.ts';
import { addressKey, type KeyedPlace, type PlaceCandidate, streetKey } from './plan-places.ts';
import type { StreetRow } from './read-streets.ts';
import { type ImportLine, type Note, note } from './report.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';

/** Rows of streets and addresses to places of known settlements. `given` is where rows belong that name none. */
export function streetCandidates(
  rows: readonly StreetRow[],
  match: MatchSettlement,
  given: KnownArea | undefined,
): { readonly candidates: readonly PlaceCandidate[]; readonly refused: readonly ImportLine[] } {
  const candidates: PlaceCandidate[] = [];
  const refused: ImportLine[] = [];
  for (const row of rows) {
    const settlement = settlementOf(row, match, given);
    if (settlement.ok) candidates.push(candidateOf(row, settlement.value));
    else refused.push(refusedLine(row.position, row.street, settlement.refusal));
  }
  return { candidates, refused };
}

function settlementOf(
  row: StreetRow,
  match: MatchSettlement,
  given: KnownArea | undefined,
): Result<KnownArea, Note> {
  if (!row.settlement) return given ? ok(given) : refuse(note('settlement-missing'));
  const matched = match(row.settlement);
  if (!matched.ok) return matched;
  return matched.value.settlement
    ? ok(matched.value.settlement)
    : refuse(note('settlement-unknown'));
}

function candidateOf(row: StreetRow, settlement: KnownArea): PlaceCandidate {
  const street: KeyedPlace = {
    importKey: streetKey(settlement.id, row.street),
    kind: 'street',
    name: row.street,
    formerName: row.formerName,
    settlementId: settlement.id,
    point: row.point,
  };
  const { position, mended } = row;
  if (row.house === undefined) return { position, mended, place: street, implied: undefined };
  const address: KeyedPlace = {
    ...street,
    importKey: addressKey(settlement.id, row.street, row.house),
    kind: 'address',
    name: `${row.street}, ${row.house}`,
    formerName: row.formerName && `${row.formerName}, ${row.house}`,
  };
  return { position, mended, place: address, implied: street };
}
