import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId, parseId, type SenderKey } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { photographSaying, written } from '#platform/images/testing.ts';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { BY_THE_SHOP, photograph, putUp, reportsForEachTest } from '../../testing.ts';
import { listUnsentPhotos, readUnsentPhoto } from '../../use-cases/read-unsent-photos.ts';
import { takePlaceFromPhoto } from '../../use-cases/take-place-from-photo.ts';
import { addPhotos } from './add-photos.ts';
import type { ReportPages } from './report-pages.ts';
import { sendReport } from './send-report.tsx';
import { takePlace } from './take-place.ts';

const AT_SEA = { lat: 44.5, lon: 31 };
const TOLD = { category: 'dark-place', words: 'Не світить ліхтар.' } as const;
const POSITION = /name="(lat|lon)" value="([^"]+)"/g;

describe('the place of a photograph', () => {
  const reports = reportsForEachTest();
  const newKey = (): SenderKey => newId(systemRandom);
  const open = async (): Promise<ReportPages & Disposable> => ({
    ...(await reports.as(RESIDENT)),
    homeArea: () => undefined,
    otherReceipts: [],
    shortCodes: [],
    receiptSections: [],
  });
  const post = async (
    to: (pages: ReportPages, request: PageRequest) => Promise<Answer>,
    form: Record<string, string>,
    bytes?: Uint8Array,
  ) => {
    using pages = await open();
    const files = bytes ? [{ field: 'photo', name: 'lamp.jpg', bytes }] : [];
    const typed = new URLSearchParams({ ...TOLD, ...form });
    const path = '/report/new/where/photo';
    const answer = await to(pages, pageRequest({ method: 'POST', path, form: typed, files }));
    if (answer.kind !== 'page') throw new Error(`no page: ${answer.kind}`);
    const html = renderToString(answer.view).replaceAll('\u00a0', ' ');
    return { reason: answer.reason, headers: answer.headers, html };
  };
  const positionIn = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(POSITION)].map(([, name = '', value = '']) => [name, value] as const),
    );
  const unsent = async (key: SenderKey) => {
    using context = await reports.as(RESIDENT);
    return await listUnsentPhotos(context, key);
  };

  it('is shown to whoever asks for it, and the photograph is put up without it', async () => {
    const key = newKey();
    const bytes = await photographSaying(written(BY_THE_SHOP));
    // What is somewhere else already gives way to it.
    const { reason, html } = await post(takePlace, { key, place: 'sadove', lat: '1' }, bytes);
    expect(reason).toBeUndefined();
    expect(html).toContain('Точка на карті: Дільниця Садова');
    expect(html).toContain('Перевірте на карті');
    expect(html).toContain('<svg');
    expect(positionIn(html)).toEqual({ lat: '45.50000', lon: '29.70000' });
    const [photo, ...others] = await unsent(key);
    expect(others).toEqual([]);
    expect(html).toContain(`name="photos" value="${photo?.id}"`);
    using context = await reports.as(RESIDENT);
    const kept = photo && (await readUnsentPhoto(context, { key, id: photo.id }));
    expect(kept?.ok && Buffer.from(kept.value).includes('Exif')).toBe(false);
    expect(await reports.rows()).toEqual([]);
  });

  it('is never read of one that is added in the ordinary way', async () => {
    const key = newKey();
    const bytes = await photographSaying(written(BY_THE_SHOP));
    const form = { key, place: 'sadove' };
    const added = await post(addPhotos, { ...form, go: 'add' }, bytes);
    expect(positionIn(added.html)).toEqual({});
    const photos = /name="photos" value="([^"]+)"/.exec(added.html)?.[1] ?? '';
    expect(parseId<'file'>(photos)).toBeDefined();
    await post(sendReport, { ...form, photos });
    expect(await reports.rows()).toMatchObject([{ lat: null, lon: null }]);
    // As it would have been, had somebody asked for it.
    const asked = await post(takePlace, { key: newKey() }, bytes);
    expect(positionIn(asked.html)).toEqual({ lat: '45.50000', lon: '29.70000' });
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['that is not there', () => photograph(90), 'місця в цьому файлі немає. Android зазвичай'],
    ['of zeros', () => photographSaying(written({ lat: 0, lon: 0 })), 'замість місця у файлі нулі'],
    ['that is damaged', () => photographSaying({ GPSLatitude: '9/0 0/0 0/0' }), 'пошкоджений'],
    ['outside of all areas', () => photographSaying(written(AT_SEA)), 'поза громадами'],
    ['in a file that ends too early', truncated, 'файл пошкоджений'],
    ['in a text', () => Promise.resolve(Buffer.from('lamp')), 'це не світлина'],
  ])('%s is told of beside the file, and nothing stays of it', async (_, file, words) => {
    const key = newKey();
    const form = { key, placeWords: 'біля клубу' };
    const { reason, html } = await post(takePlace, form, await file());
    expect(reason).toBe('invalid');
    expect(html).toContain('<details class="from-photo" open>');
    expect(html).toMatch(new RegExp(`id="field-photo-error"[^]*«lamp.jpg»: [^<]*${words}`));
    expect(html).toContain('name="placeWords" value="біля клубу"');
    expect(html).toContain('Село, місто, вулиця або школа');
    expect(await unsent(key)).toEqual([]);
  });

  it('is asked for with a file, and only once it is known what is told', async () => {
    const missing = await post(takePlace, { key: newKey() });
    expect(missing.html).toContain('Спершу виберіть файл.');
    const key = newKey();
    const bytes = await photographSaying(written(BY_THE_SHOP));
    const untold = await post(takePlace, { key, category: '' }, bytes);
    expect(untold.html).toContain('Про що ви хочете повідомити?');
    expect(await unsent(key)).toEqual([]);
  });

  it('is taken also where there is no room for one photograph more', async () => {
    const key = newKey();
    using context = await reports.as(RESIDENT);
    for (let shade = 1; shade <= 6; shade += 1) {
      await putUp(context, key, await photograph(30 * shade));
    }
    const bytes = await photographSaying(written(BY_THE_SHOP));
    const { html } = await post(takePlace, { key }, bytes);
    expect(html).toContain('їх у повідомленні вже шість');
    expect(positionIn(html)).toEqual({ lat: '45.50000', lon: '29.70000' });
  });

  it('leaves no copy in the browser of what is told in confidence', async () => {
    const bytes = await photographSaying(written(BY_THE_SHOP));
    const form = { key: newKey(), category: 'violence-at-home' };
    expect((await post(takePlace, form, bytes)).headers).toEqual(NO_TRACE.headers);
  });

  it('is for those who may report', async () => {
    using context = await reports.as(RESIDENT);
    const nobody = { ...context, policy: createPolicy([]) };
    const asked = { key: newKey(), bytes: await photographSaying({}), client: '192.0.2.1' };
    expect(await takePlaceFromPhoto(nobody, asked)).toEqual({ ok: false, refusal: 'forbidden' });
  });
});

/** Its beginning says where it is, and its picture is not whole. */
async function truncated(): Promise<Uint8Array> {
  const bytes = await photographSaying(written(BY_THE_SHOP));
  return bytes.subarray(0, bytes.length - 200);
}
