import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { answer } from './document.ts';
import { otherJurisdiction } from './jurisdiction.ts';
import { definitionView, offeredServices, serviceView } from './known-services.ts';

/** GET `services`: what can be reported. */
export async function servicesAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  const other = otherJurisdiction(request);
  if (other) return other;
  const services = offeredServices(context);
  const views = services.map((one) => serviceView(one, request.language));
  return answer('services', views, request.format);
}

/** GET `services/{service_code}`: what is asked besides. */
export async function definitionAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  const other = otherJurisdiction(request);
  if (other) return other;
  const code = request.params['code'];
  const service = offeredServices(context).find(({ key }) => key === code);
  if (!service) return refuseProgram('absent');
  return answer('service_definition', definitionView(service, request.language), request.format);
}
