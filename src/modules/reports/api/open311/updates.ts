import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import { isOpen } from '../../domain/report-status.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listPublishedSteps } from '../../use-cases/list-published-window.ts';
import { answer } from './document.ts';
import { otherJurisdiction } from './jurisdiction.ts';
import { open311Text } from './messages/index.ts';
import { parsePaging } from './paging.ts';
import { parseWindow, w3cDate } from './window.ts';

/** GET `servicerequestupdates`: what became of published reports; never what their authors were told. */
export async function updatesAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  const other = otherJurisdiction(request);
  if (other) return other;
  const { fields, language, format } = request;
  const { clock } = context.platform;
  const t = open311Text(language);
  const between = parseWindow(fields, { now: clock.now(), timeZone: clock.timeZone }, t);
  const paging = parsePaging(fields, t);
  if (!between.ok || !paging.ok) {
    const faults = [between, paging].flatMap((one) => (one.ok ? [] : one.refusal));
    return refuseProgram('invalid', { faults });
  }
  const steps = await listPublishedSteps(context, between.value, paging.value);
  if (!steps.ok) return refuseProgram('absent');
  const updates = steps.value.map((step) => ({
    update_id: step.id,
    service_request_id: step.publishedId,
    status: isOpen(step.status) ? 'open' : 'closed',
    updated_datetime: w3cDate(step.at),
    description: t(`status.${step.status}`),
    media_url: null,
  }));
  return answer('service_request_updates', updates, format);
}
