import { sql } from 'kysely';
import { type AreaId, newId, parseId, type ReportId } from '#kernel/ids.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { REPORT_PHOTO_FILES } from '#modules/reports/domain/photo-files.ts';
import { insertPhotos } from '#modules/reports/storage/photos.ts';
import { insertPublished } from '#modules/reports/storage/save-published.ts';
import { photograph } from '#modules/reports/testing.ts';
import { submitReport } from '#modules/reports/use-cases/submit-report.ts';
import type { Reader } from './marks.ts';
import type { Plant, Thing, World } from './line.ts';
import { plantOfficer } from './plants-officers.ts';

/** What everybody may read once an officer has looked. */
export const plantReport = reported('dark-place', ['report.read']);

/** What somebody told in confidence. */
export const plantConfidential = reported('violence-at-home', ['confidential-report.read']);

/** The same, of their own for what is posted: when that begins, officers who were looked at may be others’ by now. */
export const plantReportToHandle = reported('dark-place', ['report.read']);
export const plantConfidentialToHandle = reported('violence-at-home', ['confidential-report.read']);

/** Of a beat on that ground; what was given to the asker lies where they have no other right. */
function reported(category: string, seenBy: readonly Reader[]): Plant {
  return async (world, where, asker) => {
    if (where === 'own') return undefined;
    const isGiven = where === 'assigned';
    const officer = await world.thing(plantOfficer, isGiven ? 'own' : where, asker);
    if (!officer) return undefined;
    const { beat, above } = world.groundOf(where);
    const facts = {
      areaIds: [beat, ...above],
      assigneeIds: isGiven && asker.accountId ? [asker.accountId] : [],
    };
    const id = await send(world, category, {
      areaId: beat,
      words: world.marks.plant(seenBy, facts),
      contact: world.marks.plant(['report-contact.read'], facts),
    });
    const serving = officer.params['id'] ?? '';
    await world.see((tx) =>
      sql`update reports.report set officer_id = ${isGiven ? serving : null} where id = ${id}`.execute(
        tx,
      ),
    );
    return { params: { id }, facts, known: { seenAt: await seenAtOf(world, id), serving } };
  };
}

interface Sent {
  readonly areaId: AreaId;
  readonly words: string;
  readonly contact: string;
}

async function send(
  { context }: World,
  category: string,
  { areaId, words, contact }: Sent,
): Promise<ReportId> {
  const key = newId<'sender-key'>(context.platform.random);
  const sent = await submitReport(
    { ...context, actor: RESIDENT },
    {
      key,
      category,
      words,
      answers: {},
      place: { areaId },
      placeWords: '',
      contact: { kind: 'email', value: contact },
      photos: [],
      language: 'uk',
    },
  );
  if (!sent.ok) throw new Error(`no report: ${sent.refusal}`);
  return context.receipts.of('report', key).id;
}

/** When it changed last, as a form of its page carries it. */
async function seenAtOf({ see }: World, id: ReportId): Promise<string> {
  const { rows } = await see((tx) =>
    sql<{ changed_at: Temporal.Instant }>`
      select changed_at from reports.report where id = ${id}`.execute(tx),
  );
  return rows[0]?.changed_at.toString() ?? '';
}

const PICTURE = await photograph(120);

/** A report with a photograph. */
export const plantReportPhoto = withPhoto(plantReport);
export const plantPhotoToJudge = withPhoto(plantReportToHandle);

function withPhoto(plant: Plant): Plant {
  return async (world, where, asker) => {
    const report = await plant(world, where, asker);
    if (!report) return undefined;
    const { files, random } = world.context.platform;
    const photo = newId<'file'>(random);
    const kept = { id: photo, position: 1, width: 640, height: 400 };
    await world.see((tx) => insertPhotos(tx, idOf(report), [kept]));
    for (const one of Object.values(REPORT_PHOTO_FILES)) await files.write(one, photo, PICTURE);
    return { ...report, params: { ...report.params, photo } };
  };
}

/** A report of which everybody reads something. */
export const plantPublishedReport: Plant = async (world, where, asker) => {
  const report = await plantReportToHandle(world, where, asker);
  if (!report) return undefined;
  const now = world.context.platform.clock.now();
  const id = newId<'published-report'>(world.context.platform.random);
  await world.see((tx) =>
    insertPublished(tx, idOf(report), {
      id,
      category: 'dark-place',
      status: 'received',
      words: 'Не світить ліхтар.',
      placeWords: '',
      positionRule: 'place',
      position: undefined,
      areaId: parseId<'area'>(report.facts.areaIds?.[0] ?? ''),
      beatId: undefined,
      submittedAt: now,
      changedAt: now,
      supporters: 'none',
      isLookedAt: true,
      answerReader: 'receipt',
    }),
  );
  return { ...report, known: { seenAt: now.toString() } };
};

function idOf({ params }: Thing): ReportId {
  const id = parseId<'report'>(params['id'] ?? '');
  if (id === undefined) throw new Error('no report');
  return id;
}
