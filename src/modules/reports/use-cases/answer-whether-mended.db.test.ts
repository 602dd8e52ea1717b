import { describe, expect, it } from 'vitest';
import { newReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { answerWhetherMended, mendedSchema } from './answer-whether-mended.ts';
import { readReceipt } from './read-receipt.ts';

const CLOSED = '2026-11-25T08:00:00Z';
const FOUR_WEEKS_LATER = '2026-12-23T08:00:00Z';
const YES = { mended: 'yes', words: '' } as const;
const NO = { mended: 'no', words: 'Знову не світить.' } as const;

describe('four weeks after a report was closed', () => {
  const reports = reportsForEachTest();
  const closed = async () => {
    const { id, code } = await reports.send();
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'), CLOSED);
    const seenAt = (await reports.rows())[0]?.changed_at;
    if (!seenAt) throw new Error('no report');
    const step = { status: 'resolved', words: 'Лампу замінено.', passedTo: undefined } as const;
    await answerReport(context, { id, ...step, duplicateOf: undefined, seenAt });
    return { id, code };
  };
  const say = async (code: ReceiptCode, said: typeof YES | typeof NO, at = FOUR_WEEKS_LATER) => {
    using context = await reports.as(RESIDENT, at);
    return await answerWhetherMended(context, { code, ...said });
  };
  const receipt = async (code: ReceiptCode) => {
    using context = await reports.as(RESIDENT, FOUR_WEEKS_LATER);
    const read = await readReceipt(context, code);
    return read.ok ? read.value.report : undefined;
  };
  const NOT_ASKED = { ok: false, refusal: 'not-asked' };

  it('its author says that it is mended, once', async () => {
    const { code } = await closed();
    expect(await say(code, YES, '2026-12-22T08:00:00Z')).toEqual(NOT_ASKED);
    expect(await say(code, YES)).toMatchObject({ ok: true });
    expect(await receipt(code)).toMatchObject({ status: 'resolved', isMended: true });
    expect(await say(code, NO)).toEqual(NOT_ASKED);
    expect(await entriesOf(reports.planted.platform, 'report.confirm')).toHaveLength(1);
  });

  it('its author says that it is not, and it is open again until it is closed anew', async () => {
    const { code } = await closed();
    expect(await say(code, NO)).toMatchObject({ ok: true });
    expect(await receipt(code)).toMatchObject({ status: 'reopened', isMended: false });
    expect(await entriesOf(reports.planted.platform, 'report.reopen')).toHaveLength(1);
    expect(await say(code, YES)).toEqual(NOT_ASKED);
  });

  it('nobody else says anything', async () => {
    const { code } = await closed();
    expect(await say(newReceiptCode(systemRandom), YES)).toEqual({ ok: false, refusal: 'absent' });
    using context = await reports.as(RESIDENT, FOUR_WEEKS_LATER);
    const forbidding = { ...context, policy: createPolicy([]) };
    expect(await answerWhetherMended(forbidding, { code, ...YES })).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });

  it.each([
    [{}, 'answer-missing'],
    [{ mended: 'perhaps' }, 'answer-missing'],
    [{ mended: 'no', words: ' ' }, 'words-missing'],
  ])('%j is asked again', (form, problem) => {
    const parsed = mendedSchema.safeParse(form);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([problem]);
    expect(mendedSchema.safeParse({ mended: 'yes' }).success).toBe(true);
  });
});
