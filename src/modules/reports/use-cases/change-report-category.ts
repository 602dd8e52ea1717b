import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import { type AreaId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { keyOf, withKeys } from '../domain/read-choices.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadReportCategories } from '../storage/report-categories.ts';
import { lockReportCategories, saveReportCategory } from '../storage/save-report-category.ts';
import { everyCategory } from './list-report-categories.ts';
import { isCategoryChangedAt } from './read-changeable-categories.ts';
import type { ReportCategorySaid } from './report-category-schema.ts';

export interface ChangeReportCategory {
  /** Undefined: a new one. */
  readonly key: string | undefined;
  /** Where it is to be so; undefined: everywhere. */
  readonly areaId: AreaId | undefined;
  readonly said: ReportCategorySaid;
  readonly seen: string;
}

export type ChangeCategoryRefusal =
  | { readonly reason: 'absent' }
  /** Another one is called so already. */
  | { readonly reason: 'known' }
  | { readonly reason: 'receiver-unknown' }
  | EditConflict<ReportCategory>;

/**
 * What a category is called, who reads it and what is asked of it, everywhere or in one area. Reports that were sent keep
 * who reads them and what the map says: made less private, a category opens nothing that was told before.
 */
export async function changeReportCategory(
  context: ReportsContext,
  change: ChangeReportCategory,
): Promise<Result<ReportCategory, ChangeCategoryRefusal>> {
  if (!isCategoryChangedAt(context, change.areaId)) return refuse({ reason: 'absent' });
  const { receiverId } = change.said;
  if (receiverId && !context.organisations.get(receiverId)) {
    return refuse({ reason: 'receiver-unknown' });
  }
  return await inTransaction(context, async (tx) => {
    await lockReportCategories(tx);
    const all = everyCategory(await loadReportCategories(tx));
    return await (change.key === undefined
      ? add(tx, context, all, change)
      : replace(tx, context, all, { ...change, key: change.key }));
  });
}

type All = readonly ReportCategory[];

/** Sent twice, it stands there once: it is known by its names. */
async function add(
  tx: Tx,
  context: ReportsContext,
  all: All,
  { areaId, said }: ChangeReportCategory,
): Promise<Result<ReportCategory, ChangeCategoryRefusal>> {
  const here = all.filter((one) => one.areaId === areaId);
  const sent = here.find((one) => sharesName(one, said));
  if (sent) return isSaid(sent, said) ? ok(sent) : refuse({ reason: 'known' });
  const key = freeSlugs(all.map((one) => one.key))(keyOf(said.name.en));
  return ok(await save(tx, context, { key, areaId, said, before: undefined }));
}

async function replace(
  tx: Tx,
  context: ReportsContext,
  all: All,
  { key, areaId, said, seen }: ChangeReportCategory & { readonly key: string },
): Promise<Result<ReportCategory, ChangeCategoryRefusal>> {
  const own = all.find((one) => one.key === key && one.areaId === areaId);
  const before = own ?? all.find((one) => one.key === key && one.areaId === undefined);
  if (!before) return refuse({ reason: 'absent' });
  if (own && isSaid(own, said)) return ok(own);
  if (seenOf(own) !== seen) return refuse({ reason: 'changed', now: before });
  const isTaken = all.some(
    (one) => one.key !== key && one.areaId === areaId && sharesName(one, said),
  );
  return isTaken
    ? refuse({ reason: 'known' })
    : ok(await save(tx, context, { key, areaId, said, before: own ?? before }));
}

interface Saving {
  readonly key: string;
  readonly areaId: AreaId | undefined;
  readonly said: ReportCategorySaid;
  readonly before: ReportCategory | undefined;
}

async function save(
  tx: Tx,
  { platform: { clock, random }, actor }: ReportsContext,
  { key, areaId, said: { asked, ...said }, before }: Saving,
): Promise<ReportCategory> {
  const changedAt = clock.now();
  const own = before?.areaId === areaId ? before?.id : undefined;
  const category = {
    ...said,
    id: own ?? newId<'report-category'>(random),
    key,
    areaId,
    questions: withKeys(asked, before?.questions ?? []),
    changedAt,
  };
  await saveReportCategory(tx, category, changedAt);
  const where = areaId ? { area: areaId } : {};
  await recordEntry(tx, clock, random, {
    actor,
    action: 'report-category.change',
    thing: { kind: 'report-category', id: key },
    detail: { ...where, retired: said.isRetired, visibility: said.visibility },
  });
  await recordEvent(tx, clock, random, {
    type: 'report-category.changed',
    subject: { category: key, ...where },
  });
  return category;
}

function sharesName({ name }: Pick<ReportCategory, 'name'>, said: ReportCategorySaid): boolean {
  return name.uk === said.name.uk || name.en === said.name.en;
}

/** Whether it says the very same already: then nothing is written, and nobody is told. */
function isSaid(one: ReportCategory, { asked, ...said }: ReportCategorySaid): boolean {
  const { id: _, key: __, areaId: ___, changedAt: ____, ...now } = one;
  const then = { ...said, questions: withKeys(asked, one.questions) };
  return isSame(now, then);
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: object): readonly unknown[] {
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
