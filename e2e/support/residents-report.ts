import { expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { type AreaId, newId, type OfficerId, type ReportId } from '#kernel/ids.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { plantAreas, rectangle } from '#modules/areas/testing.ts';
import { importRoster } from '#modules/officers/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { photograph } from '#modules/reports/testing.ts';
import { addPhoto } from '#modules/reports/use-cases/add-photo.ts';
import { type SubmitReport, submitReport } from '#modules/reports/use-cases/submit-report.ts';

/** A hromada of a journey's own: other reports would come between what is counted. */
export interface ReportedHromada {
  readonly id: AreaId;
  /** The card of whose the beat in the north is: Ніна, of the hromada’s own name. */
  readonly card: OfficerId;
  readonly north: { readonly position: Point };
  /** On a beat that nobody answers for. */
  readonly vacant: { readonly position: Point };
}

export async function plantReportedHromada(
  { context }: Installation,
  name: string,
  { west, badge }: { readonly west: number; readonly badge: number },
): Promise<ReportedHromada> {
  const hromada = `${name} громада`;
  const beat = (side: string, south: number) =>
    ({
      name: `${name} ${side}`,
      kind: 'beat',
      in: hromada,
      shape: rectangle(west, south, west + 0.4, south + 0.1),
    }) as const;
  const areas = [
    { name: hromada, kind: 'hromada', shape: rectangle(west, 48.1, west + 0.4, 48.4) },
    beat('північна', 48.3),
    beat('південна', 48.2),
    beat('вільна', 48.1),
  ] as const;
  const planted = await plantAreas(
    context.platform,
    areas.map((area) => ({ ...area, slug: slugOf(area.name) })),
  );
  const id = planted.get(hromada);
  if (!id) throw new Error('it was planted');
  await expect.poll(() => context.areas.get(id)).toBeDefined();
  const line = (number: number, person: string, side: string) =>
    `${number};${person};ДОП;067 000 01 01;${hromada};${name} ${side};12.03.2025;20.11.2026`;
  const roster = `жетон;ім'я;посада;телефон;громада;дільниця;закріплено з;перевірено
${line(badge, `Ніна ${name}`, 'північна')}
${line(badge + 1, `Ольга ${name}`, 'південна')}
`;
  const imported = await importRoster(
    { ...context, actor: { kind: 'system', name: 'journey' } },
    { file: { name: 'roster.csv', bytes: new TextEncoder().encode(roster) } },
  );
  expect(imported).toMatchObject({ ok: true });
  await expect.poll(() => context.officers.bySlug(slugOf(`Ольга ${name}`))).toBeDefined();
  const card = context.officers.bySlug(slugOf(`Ніна ${name}`))?.id;
  if (!card) throw new Error('she has a card');
  return {
    id,
    card,
    north: { position: { lat: 48.35, lon: west + 0.2 } },
    vacant: { position: { lat: 48.15, lon: west + 0.2 } },
  };
}

/** What a resident sends, as the form does: the form itself is a journey of its own. */
export async function residentReports(
  { context }: Installation,
  {
    pictures = 0,
    ...said
  }: Partial<SubmitReport> & Pick<SubmitReport, 'place'> & { readonly pictures?: number },
): Promise<ReportId> {
  const resident = { ...context, actor: RESIDENT };
  const key = newId<'sender-key'>(context.platform.random);
  const photos = [];
  for (let shade = 1; shade <= pictures; shade += 1) {
    const added = await addPhoto(resident, {
      key,
      bytes: await photograph(60 * shade),
      client: '192.0.2.1',
    });
    if (!added.ok) throw new Error(added.refusal);
    photos.push(added.value.id);
  }
  const sent = await submitReport(resident, {
    key,
    category: 'dark-place',
    words: 'Біля школи третій тиждень не світить ліхтар. Діти вертаються потемки.',
    answers: { 'children-pass': 'yes' },
    placeWords: 'біля школи, навпроти зупинки',
    contact: undefined,
    photos,
    language: 'uk',
    ...said,
  });
  if (!sent.ok) throw new Error(sent.refusal);
  return context.receipts.of('report', key).id;
}
