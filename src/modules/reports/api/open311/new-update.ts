import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import { plainText } from '../../../../kernel/text/plain-text.ts';
import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '../../../../platform/http/program-route.ts';
import { isPartnerState } from '../../domain/partner-status.ts';
import { LONGEST_WORDS } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { type PartnerUpdate, recordPartnerUpdate } from '../../use-cases/record-partner-update.ts';
import { byKey } from './by-key.ts';
import { answer } from './document.ts';
import { otherJurisdiction } from './jurisdiction.ts';
import { open311Text, type Open311Text } from './messages/index.ts';
import { parseMoment } from './window.ts';

const LONGEST_KEY = 200;

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

function readUpdate(
  fields: URLSearchParams,
  t: Open311Text,
): Result<PartnerUpdate & { readonly reference: string }, readonly string[]> {
  const needed = ['service_request_id', 'update_id', 'status', 'updated_datetime'];
  const missing = needed.filter((name) => fields.get(name) === null);
  if (missing.length > 0) return refuse(missing.map((name) => t('fault.update-missing', { name })));
  const [reference = '', partnerKey = '', state = '', moment = ''] = needed.map(
    (name) => fields.get(name)?.trim() ?? '',
  );
  const at = parseMoment(moment);
  const words = plainText(fields.get('description') ?? '', LONGEST_WORDS);
  if (at && words.ok && isPartnerState(state) && partnerKey.length <= LONGEST_KEY) {
    return ok({ reference: reference.toLowerCase(), partnerKey, state, words: words.value, at });
  }
  return refuse([
    ...(at ? [] : [t('fault.date', { name: 'updated_datetime' })]),
    ...(words.ok ? [] : [t('fault.description-text')]),
    ...(isPartnerState(state) ? [] : [t('fault.update-status', { status: state.slice(0, 60) })]),
    ...(partnerKey.length <= LONGEST_KEY ? [] : [t('fault.update-missing', { name: 'update_id' })]),
  ]);
}
