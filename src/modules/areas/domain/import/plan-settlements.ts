import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { FormerSlug } from '../area-tree.ts';
import { changesOf, isSameArea, originAfter } from './apply-claim.ts';
import { type FurtherName, refusedLine } from './candidate.ts';
import { settlementMatcher, type AreasAt } from './match-settlement.ts';
import { type NewAreas, newArea } from './new-area.ts';
import type { PlannedArea } from './plan-areas.ts';
import type { ReadSettlements, SettlementRow } from './read-settlements.ts';
import type { PublishChoice } from './publish-choice.ts';
import { type KnownArea, lineOf, type MayChange, openRegister, type Register } from './register.ts';
import { type ImportLine, type Note, note } from './report.ts';

export interface SettlementPlanOptions extends NewAreas {
  readonly publish: PublishChoice;
  readonly areasAt: AreasAt;
  readonly mayChange: MayChange;
  readonly formerSlugs: readonly FormerSlug[];
}

export interface SettlementPlan {
  readonly areas: readonly PlannedArea[];
  readonly lines: readonly ImportLine[];
}

/** Positions, populations and former names of settlements. One without a known code or name is a line, not a new village. */
export function planSettlements(
  known: readonly KnownArea[],
  read: ReadSettlements,
  options: SettlementPlanOptions,
): SettlementPlan {
  const before = new Map(known.map((area) => [area.id, area]));
  const register = openRegister(known, options.formerSlugs);
  const match = settlementMatcher(register, options.areasAt);
  const taken = new Map<AreaId, SettlementRow>();
  const lines: ImportLine[] = [...read.refused];

  for (const row of read.rows) {
    const found = findSettlement(row);
    if (!found.ok) {
      lines.push(refusedLine(row.position, row.name, found.refusal));
      continue;
    }
    const { settlement, bySound } = found.value;
    taken.set(settlement.id, row);
    const after = withRow(settlement, row, options);
    register.put(after);
    lines.push(takenLine(row, after, changesOf(before.get(after.id), after), bySound));
  }

  function findSettlement(row: SettlementRow): Result<FoundSettlement, Note> {
    const matched = match(row);
    if (!matched.ok) return matched;
    const known = matched.value.settlement;
    const settlement = known ?? newSettlement(register, row, options);
    if (!settlement) return refuse(note('settlement-unknown'));
    const line = lineOf(register, known?.id ?? settlement.parentId);
    const fault = rowFault(taken.get(settlement.id), options.mayChange(line));
    return fault ? refuse(fault) : ok({ settlement, bySound: matched.value.bySound });
  }

  return {
    areas: [...taken.keys()].flatMap((id) => {
      const after = register.get(id);
      return after && before.get(id) !== after ? [{ before: before.get(id), after }] : [];
    }),
    lines: lines.toSorted((one, other) => one.position.number - other.position.number),
  };
}

interface FoundSettlement {
  readonly settlement: KnownArea;
  readonly bySound: boolean;
}

function takenLine(
  { position, name, mended }: SettlementRow,
  after: KnownArea,
  changes: readonly Note[],
  bySound: boolean,
): ImportLine {
  if (changes.length === 0) return { position, name: after.name, outcome: 'unchanged', notes: [] };
  const heard = bySound ? [note('matched-by-sound', { written: name })] : [];
  const outcome = mended.length > 0 ? 'mended' : 'taken';
  return { position, name: after.name, outcome, notes: [...changes, ...heard, ...mended] };
}

function rowFault(earlier: SettlementRow | undefined, mayChange: boolean): Note | undefined {
  if (earlier) return note('row-twice', { number: earlier.position.number });
  return mayChange ? undefined : note('out-of-reach');
}

/** A settlement with a code is believed to be there, even before the codifier is imported. */
function newSettlement(
  register: Register,
  row: SettlementRow,
  options: SettlementPlanOptions,
): KnownArea | undefined {
  if (!row.code) return undefined;
  const parentId = register.around(row.code, 'settlement')?.id;
  const { name, code } = row;
  return newArea(register, { kind: 'settlement', name, code: code.code, parentId }, options);
}

/** The same object when the row says nothing new. The name stays: lists write names in many ways. */
function withRow(
  area: KnownArea,
  row: SettlementRow,
  { publish, origin }: SettlementPlanOptions,
): KnownArea {
  const after: KnownArea = {
    ...area,
    centre: row.point ?? area.centre,
    population: row.population ?? area.population,
    status: publish === 'yes' ? 'public' : area.status,
    origin: originAfter(area, origin),
    furtherNames: namesAfter(area, row),
  };
  return isSameArea(area, after) ? area : after;
}

/** The same list when the row says nothing new. What only seemed another spelling may turn out to be an old name. */
function namesAfter(area: KnownArea, row: SettlementRow): readonly FurtherName[] {
  const known = new Map(area.furtherNames.map((further) => [further.name, further]));
  const former = row.formerNames
    .filter((name) => name !== area.name && known.get(name)?.kind !== 'former')
    .map((name) => ({ name, kind: 'former', language: 'uk' }) as const);
  // In whatever language: the table does not say.
  const other = row.otherNames
    .filter((name) => name !== area.name && !known.has(name))
    .map((name) => ({ name, kind: 'alternative', language: 'und' }) as const);
  const fresh = new Map([...other, ...former].map((further) => [further.name, further]));
  if (fresh.size === 0) return area.furtherNames;
  return [...area.furtherNames.filter(({ name }) => !fresh.has(name)), ...fresh.values()];
}
