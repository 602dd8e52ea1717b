import type { Point } from '#kernel/geometry/geometry.ts';
import { foldedWords, foldText } from '#kernel/text/fold-text.ts';
import { searchKey } from '#kernel/text/search-key.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
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
  const everywhere = listNames(settlements);
  const isMapped = [...register.all()].some(({ fingerprint }) => fingerprint !== undefined);
  const byHome = Map.groupBy(settlements, (area) => area.parentId);
  const lists = new Map<AreaId, NameList>();

  function listOf(home: KnownArea, members: () => readonly KnownArea[]): NameList {
    const known = lists.get(home.id) ?? listNames(members());
    lists.set(home.id, known);
    return known;
  }

  function neighboursOf(row: SettlementRow): NameList {
    const said = row.hromada && register.byCode(row.hromada);
    if (said) return listOf(said, () => byHome.get(said.id) ?? []);
    if (!row.point || !isMapped) return everywhere;
    const around = areasAt(row.point).flatMap((id) => register.get(id) ?? []);
    const hromada = around.find((area) => area.kind === 'hromada');
    if (hromada) return listOf(hromada, () => byHome.get(hromada.id) ?? []);
    const raion = around.find((area) => area.kind === 'raion');
    return raion ? listOf(raion, () => unmapped(register, settlements, raion)) : NOBODY;
  }

  return (row) => {
    const known = row.code && register.byCode(row.code);
    if (known) return ok({ settlement: known, bySound: false });
    if (row.code) return ok({ settlement: undefined, bySound: false });
    const { spelled, sounding } = neighboursOf(row);
    const same = spelled.get(foldText(row.name));
    return same ? onlyOne(same, false) : onlyOne(sounding.get(soundOf(row.name)) ?? [], true);
  };
}

/** Settlements by their names: a table of streets asks for each a hundred thousand times. */
interface NameList {
  readonly spelled: ReadonlyMap<string, readonly KnownArea[]>;
  readonly sounding: ReadonlyMap<string, readonly KnownArea[]>;
}

function listNames(settlements: readonly KnownArea[]): NameList {
  return {
    spelled: Map.groupBy(settlements, ({ name }) => foldText(name)),
    sounding: Map.groupBy(settlements, ({ name }) => soundOf(name)),
  };
}

const NOBODY: NameList = { spelled: new Map(), sounding: new Map() };

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
