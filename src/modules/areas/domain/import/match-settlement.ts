import type { Point } from '../../../../kernel/geometry/geometry.ts';
import { foldedWords, foldText } from '../../../../kernel/text/fold-text.ts';
import { searchKey } from '../../../../kernel/text/search-key.ts';
import type { AreaId } from '../../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import type { SettlementRow } from './read-settlements.ts';
import type { KnownArea, Register } from './register.ts';
import { type Note, note } from './report.ts';

export interface MatchedSettlement {
  /** Undefined: a code that nobody knows yet, for a new settlement. */
  readonly settlement: KnownArea | undefined;
  /** Whether the names only sound alike: a Latin name beside a Ukrainian one. */
  readonly bySound: boolean;
}

/** Which areas hold a point, by their boundaries. The narrowest last. */
export type AreasAt = (point: Point) => readonly AreaId[];

export type MatchSettlement = (row: SettlementRow) => Result<MatchedSettlement, Note>;

/**
 * By code; else by name among the settlements of the hromada in which the point lies. Where the map has no hromada
 * at the point, among those of the raion whose own hromada has no boundary either. Names are compared as
 * written, then as they sound: «Mykolayivka» is «Миколаївка».
 */
export function settlementMatcher(register: Register, areasAt: AreasAt): MatchSettlement {
  const settlements = [...register.all()].filter((area) => area.kind === 'settlement');
  const byHome = Map.groupBy(settlements, (area) => area.parentId);
  const spelled = new Map(settlements.map((area) => [area.id, foldText(area.name)]));
  const sounding = new Map(settlements.map((area) => [area.id, soundOf(area.name)]));

  function neighboursOf(row: SettlementRow): readonly KnownArea[] {
    const said = row.hromada && register.byCode(row.hromada);
    if (said) return byHome.get(said.id) ?? [];
    if (!row.point) return settlements;
    const around = areasAt(row.point).flatMap((id) => register.get(id) ?? []);
    const hromada = around.find((area) => area.kind === 'hromada');
    if (hromada) return byHome.get(hromada.id) ?? [];
    const raion = around.find((area) => area.kind === 'raion');
    return raion ? unmapped(register, settlements, raion) : [];
  }

  return (row) => {
    const known = row.code && register.byCode(row.code);
    if (known) return ok({ settlement: known, bySound: false });
    if (row.code) return ok({ settlement: undefined, bySound: false });
    const neighbours = neighboursOf(row);
    const name = foldText(row.name);
    const same = neighbours.filter((area) => spelled.get(area.id) === name);
    if (same.length > 0) return onlyOne(same, false);
    const sound = soundOf(row.name);
    return onlyOne(
      neighbours.filter((area) => sounding.get(area.id) === sound),
      true,
    );
  };
}

function onlyOne(found: readonly KnownArea[], bySound: boolean): Result<MatchedSettlement, Note> {
  const [settlement, ...others] = found;
  if (!settlement) return refuse(note('settlement-unknown'));
  if (others.length > 0) return refuse(note('settlement-ambiguous', { count: found.length }));
  return ok({ settlement, bySound });
}

/** Vylkove: its hromada is in the codifier and not on the map, so a point in it is in the raion only. */
function unmapped(
  register: Register,
  settlements: readonly KnownArea[],
  raion: KnownArea,
): readonly KnownArea[] {
  return settlements.filter((settlement) => {
    const hromada = settlement.parentId && register.get(settlement.parentId);
    return hromada && hromada.parentId === raion.id && hromada.fingerprint === undefined;
  });
}

function soundOf(name: string): string {
  return foldedWords(name).map(searchKey).join(' ');
}
