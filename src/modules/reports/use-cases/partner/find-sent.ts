import { type Result, ok } from '#kernel/result.ts';
import { type HandOver, referenceIn } from '../../domain/partner/hand-over.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import type { AnswerItem } from '../../domain/partner/answer-item.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { askPartner, type PartnerRefusal } from './ask-partner.ts';

/** Clocks differ, and some read a day where a moment stands. */
const AROUND_HOURS = 24;

/** Of what that body shows, the report that bears our name for it; undefined: there is none. */
export async function findSent(
  { platform: { clock, outgoing } }: ReportsContext,
  endpoint: PartnerEndpoint,
  serviceCode: string,
  { id, passedAt }: HandOver,
): Promise<Result<AnswerItem | undefined, PartnerRefusal>> {
  const listed = await askPartner(outgoing, endpoint, {
    path: 'requests',
    item: 'request',
    query: {
      service_code: serviceCode,
      start_date: passedAt.subtract({ hours: AROUND_HOURS }).round('second').toString(),
      end_date: clock.now().add({ hours: AROUND_HOURS }).round('second').toString(),
    },
  });
  if (!listed.ok) return listed;
  return ok(
    listed.value.items.find(
      ({ fields }) =>
        fields['service_request_id'] !== undefined &&
        fields['description']?.includes(referenceIn(id)),
    ),
  );
}
