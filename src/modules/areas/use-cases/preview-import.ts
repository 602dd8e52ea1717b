import type { AreaId, ImportDraftId } from '#kernel/ids.ts';
import { type Result, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import { type BeatsView, type HromadaState, stateAfter } from '../domain/beats/hromada-state.ts';
import { type ImportDraft, readingOf } from '../domain/import-draft.ts';
import { changesOf } from '../domain/import/apply-claim.ts';
import { becomesPublic } from '../domain/import/publish-choice.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { type FileRefusal, importReport, type ImportReport } from '../domain/import/report.ts';
import { loadWkbOf } from '../storage/load-shapes.ts';
import { planBeside, viewBeatsBeside } from './file-work-beside.ts';
import { fingerprintPlan } from './fingerprint-plan.ts';
import type { FileProperty } from './list-file-properties.ts';
import { loadStoredState } from './load-hromada.ts';
import type { FileToPlan } from './plan-file.ts';
import { isEmpty, planImport, type PlannedImport } from './plan-import.ts';
import { readImportDraft } from './read-import-draft.ts';

export interface ImportPreview {
  readonly draft: ImportDraft;
  /** Properties to choose a name or a code from. */
  readonly properties: readonly FileProperty[];
  readonly outcome: Result<PreviewedImport, FileRefusal>;
}

export interface PreviewedImport {
  /** The command line's own, of a dry run. */
  readonly report: ImportReport;
  /** Sent back with the confirmation, so that only the previewed plan is written. */
  readonly fingerprint: string;
  readonly changes: readonly PreviewedChange[];
  /** How many further areas residents would see. */
  readonly published: number;
  /** Nothing at all would be written, not even that an area is no longer demonstration data. */
  readonly isNothing: boolean;
  /** The boundaries of the parents of changed areas, for orientation on the map. */
  readonly around: readonly SurroundingArea[];
  /** The first hromadas whose beats are in the file, as they would be: overlaps and gaps. */
  readonly beats: readonly { readonly hromada: KnownArea; readonly view: BeatsView }[];
}

/** Checking beats takes tens of milliseconds, and nobody reads more of them at once. */
const MAX_HROMADAS = 5;

export interface SurroundingArea {
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly shape: Uint8Array;
}

/** An area that the file makes or changes. */
export interface PreviewedChange {
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly kind: AreaKind;
  readonly isNew: boolean;
  /** The stored boundary, only if the boundary is new. */
  readonly shape: Uint8Array | undefined;
  /** The boundary in force, where the file brings another one. */
  readonly was: Uint8Array | undefined;
}

/** Plans what a file would change and writes nothing. */
export async function previewImport(
  context: Context,
  id: ImportDraftId,
): Promise<Result<ImportPreview, FileRefusal>> {
  const kept = await readImportDraft(context, id);
  if (!kept.ok) return kept;
  const { draft, bytes } = kept.value;
  const given = { ...readingOf(draft), publish: draft.publish };
  const look = await planImport(context, fileOf(draft, bytes), given, planBeside);
  const { properties, outcome } = look;
  if (!outcome.ok) return ok({ draft, properties, outcome });
  const shown = await inTransaction(context, (tx) => gatherShown(tx, draft, outcome.value));
  return ok({ draft, properties, outcome: ok(await withBeats(shown)) });
}

function fileOf(draft: ImportDraft, bytes: Uint8Array): FileToPlan {
  const { content } = draft;
  return content === 'areas' ? { content, bytes, ...readingOf(draft) } : { content, bytes };
}

interface Shown extends Omit<PreviewedImport, 'beats'> {
  readonly states: readonly HromadaState<Uint8Array>[];
}

async function gatherShown(
  tx: Tx,
  { fileName }: ImportDraft,
  planned: PlannedImport,
): Promise<Shown> {
  const { plan, known, guesses } = planned;
  const redrawn = new Map(plan.boundaries.map(({ areaId, measured }) => [areaId, measured.wkb]));
  const was = await loadWkbOf(tx, { ids: [...redrawn.keys()] });
  const parents = new Set(plan.areas.flatMap(({ after }) => after.parentId ?? []));
  const around = await loadWkbOf(tx, { ids: [...parents].filter((id) => !redrawn.has(id)) });
  const byId = new Map<AreaId, KnownArea>(known.map((area) => [area.id, area]));
  return {
    report: importReport({ file: fileName, dryRun: true }, plan.lines, { guesses }),
    fingerprint: fingerprintPlan(plan),
    changes: plan.areas
      .filter(({ before, after }) => changesOf(before, after).length > 0)
      .map(({ before, after }) => ({
        name: after.name,
        nameEn: after.nameEn,
        kind: after.kind,
        isNew: before === undefined,
        shape: redrawn.get(after.id),
        was: was.get(after.id),
      })),
    published: plan.areas.filter(becomesPublic).length,
    isNothing: isEmpty(plan),
    around: [...around].map(([id, shape]) => {
      const area = byId.get(id);
      return { name: area?.name ?? '', nameEn: area?.nameEn, shape };
    }),
    states: await statesOfBroughtBeats(tx, planned, redrawn),
  };
}

async function statesOfBroughtBeats(
  tx: Tx,
  { plan, known }: PlannedImport,
  shapes: ReadonlyMap<AreaId, Uint8Array>,
): Promise<Shown['states']> {
  const beats = plan.areas.filter(({ after }) => after.kind === 'beat');
  const homes = new Set(beats.map(({ after }) => after.parentId));
  const hromadas = known.filter(({ id, kind }) => kind === 'hromada' && homes.has(id));
  const states: HromadaState<Uint8Array>[] = [];
  for (const hromada of hromadas.slice(0, MAX_HROMADAS)) {
    const state = await loadStoredState(tx, known, hromada);
    states.push(stateAfter(state, { areas: plan.areas, shapes }));
  }
  return states;
}

async function withBeats({ states, ...shown }: Shown): Promise<PreviewedImport> {
  const beats = await Promise.all(
    states.map(async (state) => ({ hromada: state.hromada, view: await viewBeatsBeside(state) })),
  );
  return { ...shown, beats };
}
