import type { MultiPolygon } from '../../../kernel/geometry/geometry.ts';
import type { AreaId, ImportDraftId } from '../../../kernel/ids.ts';
import { type Result, ok } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import { type BeatsView, stateAfter, viewBeats } from '../domain/beats/hromada-state.ts';
import { type ImportDraft, readingOf } from '../domain/import-draft.ts';
import { changesOf } from '../domain/import/apply-claim.ts';
import type { KnownArea } from '../domain/import/register.ts';
import {
  type FileRefusal,
  type Guesses,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { fingerprintPlan } from './fingerprint-plan.ts';
import { loadState } from './load-hromada.ts';
import { type FileProperty, listFileProperties } from './list-file-properties.ts';
import {
  isEmpty,
  type PlannedImport,
  planAreaImport,
  planSettlementImport,
} from './plan-import.ts';
import { readAreaFile } from './read-area-file.ts';
import { readImportDraft } from './read-import-draft.ts';
import { readSettlementFile } from './read-settlement-file.ts';

export interface ImportPreview {
  readonly draft: ImportDraft;
  /** From which a name or a code can be chosen. */
  readonly properties: readonly FileProperty[];
  readonly outcome: Result<PreviewedImport, FileRefusal>;
}

export interface PreviewedImport {
  /** The command line's own, of a dry run. */
  readonly report: ImportReport;
  /** Sent back with the confirmation: what was looked at is what is written. */
  readonly fingerprint: string;
  readonly changes: readonly PreviewedChange[];
  /** Nothing at all would be written: not even that an area is of the demonstration no more. */
  readonly isNothing: boolean;
  /** The boundaries of what the changed areas lie in, to know the place by. */
  readonly around: readonly SurroundingArea[];
  /** Hromadas as they would be whose beats the file brings: what overlaps, what is left over. The first ones. */
  readonly beats: readonly { readonly hromada: KnownArea; readonly view: BeatsView }[];
}

/** How beats fit takes tens of milliseconds to see, and nobody reads more of them at once. */
const MOST_HROMADAS = 5;

export interface SurroundingArea {
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly shape: MultiPolygon;
}

/** An area that the file makes or changes. */
export interface PreviewedChange {
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly kind: AreaKind;
  readonly isNew: boolean;
  /** Only where the boundary is new. */
  readonly shape: MultiPolygon | undefined;
  /** The boundary in force, where the file brings another one. */
  readonly was: MultiPolygon | undefined;
}

/** What a file would change, and nothing is written. */
export async function previewImport(
  context: Context,
  id: ImportDraftId,
): Promise<Result<ImportPreview, FileRefusal>> {
  const kept = await readImportDraft(context, id);
  if (!kept.ok) return kept;
  const { draft, bytes } = kept.value;
  const properties = draft.content === 'areas' ? listFileProperties(bytes) : [];
  const outcome = await (draft.content === 'areas'
    ? previewAreas(context, draft, bytes)
    : previewSettlements(context, draft, bytes));
  return ok({ draft, properties, outcome });
}

async function previewAreas(
  context: Context,
  draft: ImportDraft,
  bytes: Uint8Array,
): Promise<Result<PreviewedImport, FileRefusal>> {
  const choices = readingOf(draft);
  const read = readAreaFile({ bytes, ...choices });
  if (!read.ok) return read;
  const { areas, guesses } = read.value;
  return await inTransaction(context, async (tx) => {
    const { parentId } = choices;
    const planned = await planAreaImport(tx, context, areas, { parentId, publish: draft.publish });
    return planned.ok ? ok(await show(tx, draft, planned.value, guesses)) : planned;
  });
}

async function previewSettlements(
  context: Context,
  draft: ImportDraft,
  bytes: Uint8Array,
): Promise<Result<PreviewedImport, FileRefusal>> {
  const read = readSettlementFile(bytes);
  if (!read.ok) return read;
  return await inTransaction(context, async (tx) => {
    const planned = await planSettlementImport(tx, context, read.value, draft);
    return ok(await show(tx, draft, planned));
  });
}

async function show(
  tx: Tx,
  { fileName }: ImportDraft,
  { plan, known }: PlannedImport,
  guesses?: Guesses,
): Promise<PreviewedImport> {
  const redrawn = new Map(plan.boundaries.map(({ areaId, measured }) => [areaId, measured.shape]));
  const was = await loadShapesOf(tx, { ids: [...redrawn.keys()] });
  const parents = new Set(plan.areas.flatMap(({ after }) => after.parentId ?? []));
  const around = await loadShapesOf(tx, { ids: [...parents].filter((id) => !redrawn.has(id)) });
  const byId = new Map<AreaId, KnownArea>(known.map((area) => [area.id, area]));
  const report = importReport(
    { file: fileName, dryRun: true },
    plan.lines,
    guesses ? { guesses } : {},
  );
  return {
    report,
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
    isNothing: isEmpty(plan),
    beats: await viewBroughtBeats(tx, { plan, known }),
    around: [...around].map(([id, shape]) => {
      const area = byId.get(id);
      return { name: area?.name ?? '', nameEn: area?.nameEn, shape };
    }),
  };
}

async function viewBroughtBeats(
  tx: Tx,
  { plan, known }: PlannedImport,
): Promise<PreviewedImport['beats']> {
  const beats = plan.areas.filter(({ after }) => after.kind === 'beat');
  const homes = new Set(beats.map(({ after }) => after.parentId));
  const hromadas = known.filter(({ id, kind }) => kind === 'hromada' && homes.has(id));
  const views: { hromada: KnownArea; view: BeatsView }[] = [];
  for (const hromada of hromadas.slice(0, MOST_HROMADAS)) {
    const state = await loadState(tx, known, hromada);
    views.push({ hromada, view: viewBeats(stateAfter(state, plan)) });
  }
  return views;
}
