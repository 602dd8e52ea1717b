import { type Result, ok, refuse } from '#kernel/result.ts';
import { bareName } from '../import/area-names.ts';
import { isSameArea } from '../import/apply-claim.ts';
import type { FurtherName } from '../import/candidate.ts';
import { readPopulation } from '../import/read-figures.ts';
import { readName } from '../import/read-name.ts';
import type { KnownArea } from '../import/register.ts';
import type { Note } from '../import/report.ts';

/** What a keeper may put right about an area, as a form says it. Only the name must be there. */
export interface CorrectionForm {
  readonly name: string;
  readonly nameEn: string;
  readonly population: string;
  /** One more name by which it was known. */
  readonly formerName: string;
}

export interface Correction extends Pick<KnownArea, 'name' | 'nameEn' | 'population'> {
  readonly formerName: string | undefined;
}

export interface CorrectionProblem {
  readonly field: keyof CorrectionForm;
  readonly note: Note;
}

/** Read as an import reads it: all that is wrong, each with its field. */
export function readCorrection(
  form: CorrectionForm,
): Result<Correction, readonly CorrectionProblem[]> {
  const name = readLine(form.name);
  const nameEn = readOptional(form.nameEn);
  const population = readPopulation(form.population);
  const formerName = readOptional(form.formerName);
  if (name.ok && nameEn.ok && population.ok && formerName.ok) {
    return ok({
      name: name.value,
      nameEn: nameEn.value,
      population: population.value,
      formerName: formerName.value,
    });
  }
  const read = { name, nameEn, population, formerName };
  const fields = ['name', 'nameEn', 'population', 'formerName'] as const;
  return refuse(
    fields.flatMap((field) => (read[field].ok ? [] : [{ field, note: read[field].refusal }])),
  );
}

/** The area as it is once it was put right; the same object where nothing is new. */
export function withCorrection(area: KnownArea, { formerName, ...facts }: Correction): KnownArea {
  const after = { ...area, ...facts, furtherNames: namesWith(area, formerName) };
  return isSameArea(area, after) ? area : after;
}

/** Another of its kind beside it that is called so: nobody could tell them apart, nor could an import. */
export function namesake(known: readonly KnownArea[], area: KnownArea): KnownArea | undefined {
  const name = bareName(area.kind, area.name);
  return known.find(
    (other) =>
      other.id !== area.id &&
      other.kind === area.kind &&
      other.parentId === area.parentId &&
      bareName(other.kind, other.name) === name,
  );
}

function namesWith(
  { furtherNames }: KnownArea,
  former: string | undefined,
): readonly FurtherName[] {
  if (former === undefined) return furtherNames;
  const known = furtherNames.find((one) => one.name === former);
  if (known?.kind === 'former') return furtherNames;
  const others = furtherNames.filter((one) => one !== known);
  return [...others, { name: former, kind: 'former', language: 'uk' }];
}

function readLine(written: string): Result<string, Note> {
  const read = readName(written);
  return read.ok ? ok(read.value.text) : read;
}

function readOptional(written: string): Result<string | undefined, Note> {
  return written.trim() === '' ? ok(undefined) : readLine(written);
}
