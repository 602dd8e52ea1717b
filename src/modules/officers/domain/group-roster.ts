import { foldText } from '#kernel/text/fold-text.ts';
import { shortened } from '#kernel/text/shortened.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { RosterNotice, RosterProblem } from './roster-problem.ts';
import type { RosterRow } from './roster-row.ts';

/** One officer's lines: the first speaks of her, each may add areas and receptions. */
export interface RosterGroup {
  readonly first: RosterRow;
  readonly rows: readonly RosterRow[];
}

export interface GroupedRoster {
  readonly groups: readonly RosterGroup[];
  readonly problems: readonly RosterProblem[];
  readonly notices: readonly RosterNotice[];
}

/**
 * Lines with one badge number are one officer's: a clerk gives each beat or reception a line of its own, and
 * leaves the rest blank or repeats it. A line under another name, or that contradicts the first, is refused;
 * one that says nothing new is noted.
 */
export function groupRoster(rows: readonly RosterRow[]): GroupedRoster {
  const problems: RosterProblem[] = [];
  const notices: RosterNotice[] = [];
  const groups = [...Map.groupBy(rows, ({ badge }) => badge).values()].flatMap((sameBadge) => {
    const [first, ...others] = sameBadge;
    if (!first) return [];
    const seen = new Set(saidIn(first));
    for (const row of others) {
      problems.push(...contradictions(first, row));
      const isNew = saidIn(row).some((said) => !seen.has(said));
      if (!isNew)
        notices.push({
          line: row.line,
          column: 'badge',
          reason: 'row-repeated',
          value: String(first.line),
        });
      for (const said of saidIn(row)) seen.add(said);
    }
    return [{ first, rows: sameBadge }];
  });
  return { groups, problems, notices };
}

/** What a further line may add. */
function saidIn(row: RosterRow): readonly string[] {
  return [
    ...row.areas.map((area) => `area ${foldText(area)} ${row.hromada ?? ''}`),
    ...row.receptions.map(
      (one) => `reception ${one.weekday} ${one.startsAt} ${foldText(one.place)}`,
    ),
    ...row.phones.map((phone) => `phone ${phone}`),
    ...row.languages.map((language) => `language ${language}`),
  ];
}

const OF_THE_OFFICER = [
  'nameEn',
  'kind',
  'rank',
  'email',
  'station',
  'checkedOn',
  'leftOn',
] as const;

function contradictions(first: RosterRow, row: RosterRow): readonly RosterProblem[] {
  const problems: RosterProblem[] = [];
  const wrong = (column: RosterColumn, reason: RosterProblem['reason'], value: string) =>
    problems.push({ line: row.line, column, reason, value: shortened(value) });
  if (
    row.name !== undefined &&
    first.name !== undefined &&
    foldText(row.name) !== foldText(first.name)
  ) {
    // Two people with one badge: whoever wrote the number must say whose it is.
    wrong('badge', 'badge-of-another', `${first.name} (${first.line})`);
    return problems;
  }
  for (const column of OF_THE_OFFICER) {
    const [before, now] = [first[column], row[column]];
    if (before !== undefined && now !== undefined && String(before) !== String(now)) {
      wrong(column, 'contradicts-line', String(first.line));
    }
  }
  return problems;
}
