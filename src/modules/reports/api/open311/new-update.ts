import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import { isPartnerState } from '../../domain/partner-status.ts';
import { MAX_WORDS_LENGTH } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { PartnerUpdate } from '../../use-cases/keep-partner-update.ts';
import { recordPartnerUpdate } from '../../use-cases/record-partner-update.ts';
import { byKey } from './by-key.ts';
import { answer } from './document.ts';
import { otherJurisdiction } from './jurisdiction.ts';
import { open311Text, type Open311Text } from './messages/index.ts';
import { parseMoment } from './window.ts';

const MAX_KEY_LENGTH = 200;

/** POST `servicerequestupdates`: what a body tells of a report that was passed on to it. */
export async function newUpdateAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  return await byKey(context, request, async (program) => {
    const other = otherJurisdiction(request);
    if (other) return other;
    const read = readUpdate(request.fields, open311Text(request.language));
    if (!read.ok) return refuseProgram('invalid', { faults: read.refusal });
    const kept = await recordPartnerUpdate(program, read.value);
    if (!kept.ok) return refuseProgram('absent');
    return answer('service_request_updates', [{ update_id: kept.value }], request.format);
  });
}

const NEEDED = ['service_request_id', 'update_id', 'status', 'updated_datetime'] as const;

function readUpdate(
  fields: URLSearchParams,
  t: Open311Text,
): Result<PartnerUpdate & { readonly reference: string }, readonly string[]> {
  const missing = NEEDED.filter((name) => fields.get(name) === null);
  if (missing.length > 0) return refuse(missing.map((name) => t('fault.update-missing', { name })));
  const text = (name: string) => fields.get(name)?.trim() ?? '';
  const [partnerKey, state] = [text('update_id'), text('status')];
  const at = parseMoment(text('updated_datetime'));
  const words = plainText(text('description'), MAX_WORDS_LENGTH);
  const faults = [
    ...(at ? [] : [t('fault.date', { name: 'updated_datetime' })]),
    ...(words.ok ? [] : [t('fault.description-text')]),
    ...(isPartnerState(state) ? [] : [t('fault.update-status', { status: state.slice(0, 60) })]),
    ...(partnerKey.length > MAX_KEY_LENGTH
      ? [t('fault.update-missing', { name: 'update_id' })]
      : []),
  ];
  if (!at || !words.ok || faults.length > 0) return refuse(faults);
  const reference = text('service_request_id').toLowerCase();
  return ok({ reference, partnerKey, state, words: words.value, at });
}
