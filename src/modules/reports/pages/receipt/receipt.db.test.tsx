import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { Answer } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { suspend } from '#modules/identity/testing.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { answerReport } from '../../use-cases/answer-report.ts';
import { readReport } from '../../use-cases/read-report.ts';
import type { ReportPages } from '../form/report-pages.ts';
import { mendedByReceipt, openReceipt } from './receipt.tsx';

const CLOSED = '2026-11-25T08:00:00Z';
const A_DAY_LATER = '2026-11-26T08:00:00Z';
const FOUR_WEEKS_LATER = '2026-12-23T08:00:00Z';
const NOT_MENDED = 'Ні, не виправлено';

describe('the page of a receipt, once its report is closed', () => {
  const reports = reportsForEachTest();
  const closed = async (): Promise<ReceiptCode> => {
    const { id, code } = await reports.send();
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'), CLOSED);
    const seenAt = (await reports.rows())[0]?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status: 'resolved', words: 'Лампу замінено.', passedTo: undefined } as const;
    await answerReport(context, { id, ...step, duplicateOf: undefined, seenAt });
    return code;
  };
  const post = async (
    to: (pages: ReportPages, request: ReturnType<typeof pageRequest>) => Promise<Answer>,
    form: Record<string, string>,
    at = FOUR_WEEKS_LATER,
  ) => {
    using context = await reports.as(RESIDENT, at);
    const pages = {
      ...context,
      homeArea: () => undefined,
      otherReceipts: [],
      shortCodes: [],
      receiptSections: [],
    };
    const path = '/receipt/mended';
    const request = pageRequest({ method: 'POST', path, form: new URLSearchParams(form) });
    const answer = await to(pages, request);
    if (answer.kind !== 'page') throw new Error(`no page: ${answer.kind}`);
    return { reason: answer.reason, html: renderToString(answer.view) };
  };

  it('says in one form alone that it is not mended: at any time, and as an answer four weeks later', async () => {
    const code = await closed();
    const early = await post(openReceipt, { code }, A_DAY_LATER);
    expect(early.html).toContain('action="/receipt/reopen"');
    expect(early.html).not.toContain('action="/receipt/mended"');
    const late = await post(openReceipt, { code });
    expect(late.html).not.toContain('action="/receipt/reopen"');
    expect(late.html).toContain('Чи виправлено?');
    expect(late.html.split('<textarea').length - 1).toBe(1);
  });

  it.each(['dark-place', 'noise', 'violence-at-home'])(
    'says of %s who opened it and when, by the card that everybody may open, each once',
    async (category) => {
      const { id, code } = await reports.send({ category });
      expect((await post(openReceipt, { code })).html).not.toContain('Прочитано');
      const olena = await officerStaff(reports.planted, '0012345');
      for (const at of ['2026-11-25T10:00:00Z', '2026-11-25T11:00:00Z']) {
        using context = await reports.as(olena, at);
        expect(await readReport(context, { id })).toMatchObject({ ok: true });
      }
      const { html } = await post(openReceipt, { code });
      expect(html.split('Прочитано').length - 1).toBe(1);
      expect(html).toMatch(
        /12:00.{0,20}<a href="\/officer\/olena-zrazkova">Олена Зразкова<\/a>, поліцейська офіцерка громади<\/p><p>Прочитано/s,
      );
      expect(html).not.toContain(olena.id);
    },
  );

  it('does not promise an officer who was suspended after accepting it', async () => {
    const { id, code } = await reports.send();
    const olena = await officerStaff(reports.planted, '0012345');
    using context = await reports.as(olena, CLOSED);
    const [row] = await reports.rows();
    if (!row) throw new Error('no report');
    const step = { status: 'accepted', words: '', passedTo: undefined } as const;
    const seenAt = row.changed_at;
    const accepted = await answerReport(context, { id, ...step, duplicateOf: undefined, seenAt });
    expect(accepted).toMatchObject({ ok: true });
    expect((await post(openReceipt, { code })).html).toContain('Відповідає:');
    await suspend(reports.planted.platform, olena);
    const { html } = await post(openReceipt, { code });
    expect(html).not.toContain('Відповідає:');
    expect(html).toContain('Кому доручити, вирішує координатор.');
  });

  it('names nobody who has no card: it says what they are there', async () => {
    const { id, code } = await reports.send();
    const coordinator = await staffIn(reports.planted, 'coordinator');
    using context = await reports.as(coordinator, CLOSED);
    await readReport(context, { id });
    const { html } = await post(openReceipt, { code });
    expect(html).toMatch(/10:00.{0,20}Координатор<\/p><p>Прочитано/s);
    expect(html).not.toContain(coordinator.id);
    // Who was refused has opened nothing.
    using auditor = await reports.as(await staffIn(reports.planted, 'auditor'), CLOSED);
    await readReport(auditor, { id });
    expect((await post(openReceipt, { code })).html).toBe(html);
  });

  it('has a way out where it was told in confidence, and only there', async () => {
    const { code } = await reports.send({ category: 'violence-at-home' });
    expect((await post(openReceipt, { code })).html).toMatch(/<title>Поруч<[\s\S]*data-exit/);
    const { html } = await post(openReceipt, { code: (await reports.send()).code });
    expect(html).not.toMatch(/<title>Поруч<|data-exit/);
  });

  it('thanks whoever says that it is mended, and asks no more', async () => {
    const code = await closed();
    const yes = { code, mended: 'yes' };
    for (const { html } of [await post(mendedByReceipt, yes), await post(mendedByReceipt, yes)]) {
      expect(html).toContain('Дякуємо, записано: виправлено.');
      expect(html).not.toContain(NOT_MENDED);
      expect(html).toContain('action="/receipt/reopen"');
    }
  });

  it('opens it again for whoever says that it is not, with words', async () => {
    const code = await closed();
    const missing = await post(mendedByReceipt, { code, mended: 'no', words: ' ' });
    expect(missing.reason).toBe('invalid');
    expect(missing.html).toContain('id="field-words-error"');
    const { html } = await post(mendedByReceipt, { code, mended: 'no', words: 'Знову темно.' });
    expect(html).toContain('Записано: повідомлення відкрито знову.');
    expect(html).toContain('Знову темно.');
    expect(html).not.toContain(NOT_MENDED);
  });

  it('asks again whoever answered nothing, and keeps what they wrote though it is too early to be asked', async () => {
    const code = await closed();
    const neither = await post(mendedByReceipt, { code, words: 'Темно.' });
    expect(neither.reason).toBe('invalid');
    expect(neither.html).toContain('id="field-mended-error"');
    const typed = '>Знову темно.</textarea>';
    const no = { code, mended: 'no', words: 'Знову темно.' };
    const early = await post(mendedByReceipt, no, A_DAY_LATER);
    expect(early.html).toContain(typed);
    expect((await post(mendedByReceipt, { ...no, code: '123' })).reason).toBe('invalid');
  });
});
