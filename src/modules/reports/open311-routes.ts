import type { Access, Upload } from '#platform/http/route.ts';
import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import type { ProgramAnswer, ProgramRequest, ProgramRoute } from '#platform/http/program-route.ts';
import { NETWORK_LIMIT, READ_LIMIT, recogniseKey } from './api/open311/by-key.ts';
import { open311 } from './api/open311/dialect.ts';
import { discoveryAnswer } from './api/open311/discovery.ts';
import { newRequestAnswer } from './api/open311/new-request.ts';
import { newUpdateAnswer } from './api/open311/new-update.ts';
import { requestAnswer, requestsAnswer } from './api/open311/requests.ts';
import { definitionAnswer, servicesAnswer } from './api/open311/services.ts';
import { tokenAnswer } from './api/open311/tokens.ts';
import { updatesAnswer } from './api/open311/updates.ts';
import { MAX_PHOTOGRAPH_BYTES } from '#platform/images/open-photograph.ts';
import { MAX_PHOTOS } from './domain/photo-files.ts';
import { MAX_WORDS_LENGTH } from './domain/report.ts';
import type { ReportsContext } from './domain/reports-context.ts';

const WORDS_OF_PUBLIC: Access = { public: 'what can be reported is said to everybody' };
const BY_KEY: Access = { public: 'whoever sends shows a key, which the answer asks for' };
/** A page of them, with commas between. */
const MAX_IDS_LENGTH = 8_000;
const PHOTOS: Upload = { bytes: MAX_PHOTOGRAPH_BYTES, files: MAX_PHOTOS, keepsOthers: true };

/** Open311 GeoReport v2, with FixMyStreet’s updates. */
export function open311Routes(context: ReportsContext): readonly ProgramRoute[] {
  type Handle = (context: ReportsContext, request: ProgramRequest) => Promise<ProgramAnswer>;
  const row = (path: `/${string}`, access: Access, handle: Handle) => ({
    dialect: open311,
    path,
    access,
    handle: (request: ProgramRequest) => handle(context, request),
  });
  const get = (
    path: `/${string}`,
    access: Access,
    [statements, kilobytes]: readonly [statements: number, kilobytes: number],
    handle: Handle,
  ): ProgramRoute => ({
    ...row(path, access, handle),
    method: 'GET',
    limit: READ_LIMIT,
    budget: viewBudget(statements, kilobytes, UNCACHED.countedRequest),
  });
  const post = (path: `/${string}`, handle: Handle): ProgramRoute => ({
    ...row(path, BY_KEY, handle),
    method: 'POST',
    limit: NETWORK_LIMIT,
  });
  const read: Access = { permission: 'published.read' };
  return [
    get('/discovery', WORDS_OF_PUBLIC, [1, 1], (_, request) => discoveryAnswer(request)),
    get('/v2/services', WORDS_OF_PUBLIC, [1, 5], servicesAnswer),
    get('/v2/services/:code', WORDS_OF_PUBLIC, [1, 2], definitionAnswer),
    {
      ...get('/v2/requests', read, [3, 8], requestsAnswer),
      maxLengths: { service_request_id: MAX_IDS_LENGTH },
    },
    get('/v2/requests/:id', read, [5, 2], requestAnswer),
    get('/v2/tokens/:token', read, [2, 1], tokenAnswer),
    get('/v2/servicerequestupdates', read, [2, 4], updatesAnswer),
    {
      ...post('/v2/requests', newRequestAnswer),
      upload: PHOTOS,
      mayUpload: async (fields) => (await recogniseKey(context, fields)) !== undefined,
      maxLengths: { description: MAX_WORDS_LENGTH },
    },
    {
      ...post('/v2/servicerequestupdates', newUpdateAnswer),
      maxLengths: { description: MAX_WORDS_LENGTH },
    },
  ];
}
