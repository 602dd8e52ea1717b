import type { Point } from '#kernel/geometry/geometry.ts';
import { bareName, fullerName } from './area-names.ts';
import type { AreaCandidate, FurtherName, MeasuredShape } from './candidate.ts';
import type { Claim } from './claim-areas.ts';
import { becomesPublic, type PublishChoice } from './publish-choice.ts';
import type { KnownArea } from './register.ts';
import { type Note, note } from './report.ts';

export interface Application {
  readonly measured: MeasuredShape | undefined;
  readonly publish: PublishChoice;
  /** The file brings it. */
  readonly isNew: boolean;
  readonly origin: KnownArea['origin'];
}

/** The area as it is once the file has been believed. The same object when the file says nothing new. */
export function withClaim(area: KnownArea, claim: Claim, application: Application): KnownArea {
  const [first] = claim.parts;
  const { measured, origin } = application;
  const name = nameAfter(area, first);
  const after: KnownArea = {
    ...area,
    name,
    code: either(area.code, first.code?.code),
    localCode: either(first.localCode, area.localCode),
    nameEn: either(first.nameEn, area.nameEn),
    settlementKind: either(first.settlementKind, area.settlementKind),
    parentId: either(area.parentId, claim.parentId),
    population: either(first.population, area.population),
    urban: either(first.urban, area.urban),
    centre: first.inPassing ? either(area.centre, first.centre) : either(first.centre, area.centre),
    status: isPublished(first, application) ? 'public' : area.status,
    origin: originAfter(area, origin),
    fingerprint: either(measured?.fingerprint, area.fingerprint),
    furtherNames: first.stated ? statedNames(area, first) : namesAfter(area, name, claim.parts),
  };
  return isSameArea(area, after) ? area : after;
}

/**
 * What a file of somebody's own speaks of, or they made themselves, belongs to the demonstration no longer, and is
 * not removed with it.
 */
export function originAfter(area: KnownArea, speaking: KnownArea['origin']): KnownArea['origin'] {
  return area.origin === 'demo' ? speaking : area.origin;
}

/** What the export says counts for new areas only: one that is here already was shown or hidden by a person. */
function isPublished({ stated }: AreaCandidate, { publish, isNew }: Application): boolean {
  if (publish === 'as-exported') return isNew && stated?.status === 'public';
  return publish === 'yes';
}

/** As they were exported; what is known besides stays. */
function statedNames(
  { furtherNames }: KnownArea,
  { furtherNames: given }: AreaCandidate,
): readonly FurtherName[] {
  const known = new Set(furtherNames.map(({ name }) => name));
  const fresh = given.filter(({ name }) => !known.has(name));
  return fresh.length === 0 ? furtherNames : [...furtherNames, ...fresh];
}

function either<Value>(first: Value | undefined, second: Value | undefined): Value | undefined {
  return first ?? second;
}

/**
 * What is new about an area, in words. Empty where only our own bookkeeping changes: that an area of the demonstration
 * stays when the demonstration goes.
 */
export function changesOf(before: KnownArea | undefined, after: KnownArea): readonly Note[] {
  const published = becomesPublic({ before, after }) ? [note('published')] : [];
  if (!before) {
    const made = note('area-created', { kind: after.kind });
    return [made, ...(after.fingerprint ? [note('boundary-first')] : []), ...published];
  }
  if (before === after) return [];
  return [
    boundaryChange(before, after),
    ...nameChanges(before, after),
    sameFigures(before, after) ? undefined : note('figures-changed'),
    before.parentId === after.parentId ? undefined : note('parent-changed'),
    ...published,
  ].filter((change) => change !== undefined);
}

function nameChanges(before: KnownArea, after: KnownArea): readonly (Note | undefined)[] {
  const isFoundByMore =
    after.furtherNames !== before.furtherNames || before.nameEn !== after.nameEn;
  return [
    before.name === after.name
      ? undefined
      : note('renamed', { before: before.name, after: after.name }),
    isFoundByMore ? note('names-added') : undefined,
    before.code === after.code ? undefined : note('code-added', { code: after.code ?? '' }),
    before.localCode === after.localCode
      ? undefined
      : note('code-added', { code: after.localCode ?? '' }),
  ];
}

function boundaryChange(before: KnownArea, after: KnownArea): Note | undefined {
  if (before.fingerprint === after.fingerprint) return undefined;
  return note(before.fingerprint === undefined ? 'boundary-first' : 'boundary-changed');
}

/**
 * A codifier names «Татарбунарська», a map «Татарбунарська міська громада»: the fuller one is kept. Of two different
 * names the official one is, and a code-less area has none that is more official than another.
 */
function nameAfter(area: KnownArea, { name, nameIsOfficial }: AreaCandidate): string {
  if (isSameName(area, name)) return fullerName(area.name, name);
  return nameIsOfficial || area.code === undefined ? name : area.name;
}

/** The name that is not kept is still what people search for. */
function namesAfter(
  area: KnownArea,
  name: string,
  parts: readonly AreaCandidate[],
): readonly FurtherName[] {
  const left = { name: area.name, kind: 'former', language: 'uk' } as const;
  const passedOver = parts.map((part) => ({ ...ALTERNATIVE, name: part.name }));
  const given = parts.flatMap((part) => part.furtherNames);
  const names = [...area.furtherNames];
  for (const further of [left, ...passedOver, ...given]) {
    const known = names.some((one) => one.name === further.name);
    if (!known && !isSameName({ kind: area.kind, name }, further.name)) names.push(further);
  }
  return names.length === area.furtherNames.length ? area.furtherNames : names;
}

const ALTERNATIVE = { kind: 'alternative', language: 'uk' } as const;

function isSameName(area: Pick<KnownArea, 'kind' | 'name'>, name: string): boolean {
  return bareName(area.kind, area.name) === bareName(area.kind, name);
}

export function isSameArea(before: KnownArea, after: KnownArea): boolean {
  return (
    before.name === after.name &&
    before.nameEn === after.nameEn &&
    before.code === after.code &&
    before.localCode === after.localCode &&
    before.parentId === after.parentId &&
    before.status === after.status &&
    before.origin === after.origin &&
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
    isSamePoint(before.centre, after.centre)
  );
}

export function isSamePoint(one: Point | undefined, other: Point | undefined): boolean {
  return one?.lon === other?.lon && one?.lat === other?.lat;
}
