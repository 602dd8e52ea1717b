import { bareName, fullerName } from './area-names.ts';
import type { AreaCandidate, FurtherName, MeasuredShape } from './candidate.ts';
import type { Claim } from './claim-areas.ts';
import type { KnownArea } from './register.ts';
import { type Note, note } from './report.ts';

export interface Application {
  readonly measured: MeasuredShape | undefined;
  readonly publish: boolean;
}

/** The area as it is once the file has been believed. The same object when the file says nothing new. */
export function withClaim(area: KnownArea, claim: Claim, application: Application): KnownArea {
  const [first] = claim.parts;
  const { measured, publish } = application;
  const name = nameAfter(area, first);
  const after: KnownArea = {
    ...area,
    name,
    code: area.code ?? first.code?.code,
    nameEn: first.nameEn ?? area.nameEn,
    settlementKind: first.settlementKind ?? area.settlementKind,
    parentId: area.parentId ?? claim.parentId,
    population: first.population ?? area.population,
    urban: first.urban ?? area.urban,
    centre: first.centre ?? area.centre,
    status: publish ? 'public' : area.status,
    fingerprint: measured?.fingerprint ?? area.fingerprint,
    furtherNames: namesAfter(area, name, claim.parts),
  };
  return isSame(area, after) ? area : after;
}

/** What is said of the area's line. Empty when nothing is new, the boundary apart from that. */
export function changesOf(before: KnownArea | undefined, after: KnownArea): readonly Note[] {
  if (!before) {
    const made = note('area-created', { kind: after.kind });
    return after.fingerprint ? [made, note('boundary-first')] : [made];
  }
  if (before === after) return [];
  return [
    boundaryChange(before, after),
    before.name === after.name
      ? undefined
      : note('renamed', { before: before.name, after: after.name }),
    after.furtherNames.length > before.furtherNames.length || before.nameEn !== after.nameEn
      ? note('names-added')
      : undefined,
    sameFigures(before, after) ? undefined : note('figures-changed'),
    before.parentId === after.parentId ? undefined : note('parent-changed'),
    before.status === after.status ? undefined : note('published'),
  ].filter((change) => change !== undefined);
}

function boundaryChange(before: KnownArea, after: KnownArea): Note | undefined {
  if (before.fingerprint === after.fingerprint) return undefined;
  return note(before.fingerprint === undefined ? 'boundary-first' : 'boundary-changed');
}

function nameAfter(area: KnownArea, { kind, name }: AreaCandidate): string {
  const same = bareName(kind, area.name) === bareName(kind, name);
  return same ? fullerName(area.name, name) : name;
}

/** A name that was left behind is still what people search for. */
function namesAfter(
  area: KnownArea,
  name: string,
  parts: readonly AreaCandidate[],
): readonly FurtherName[] {
  const given = parts.flatMap((part) => part.furtherNames);
  const left: FurtherName = { name: area.name, kind: 'former', language: 'uk' };
  const renamed = bareName(area.kind, area.name) !== bareName(area.kind, name);
  const names = [...area.furtherNames];
  for (const further of renamed ? [left, ...given] : given) {
    const known = names.some((one) => one.name === further.name) || further.name === name;
    if (!known) names.push(further);
  }
  return names.length === area.furtherNames.length ? area.furtherNames : names;
}

function isSame(before: KnownArea, after: KnownArea): boolean {
  return (
    before.name === after.name &&
    before.nameEn === after.nameEn &&
    before.code === after.code &&
    before.parentId === after.parentId &&
    before.status === after.status &&
    before.fingerprint === after.fingerprint &&
    before.furtherNames === after.furtherNames &&
    sameFigures(before, after)
  );
}

function sameFigures(before: KnownArea, after: KnownArea): boolean {
  return (
    before.settlementKind === after.settlementKind &&
    before.population === after.population &&
    before.urban === after.urban &&
    before.centre?.lon === after.centre?.lon &&
    before.centre?.lat === after.centre?.lat
  );
}
