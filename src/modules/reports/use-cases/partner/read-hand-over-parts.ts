import type { Point } from '#kernel/geometry/geometry.ts';
import { unseal } from '#platform/crypto/seal.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { HandOver } from '../../domain/partner/hand-over.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import type { PassingOnContext } from '../../domain/passing-on-context.ts';
import { publishedPosition } from '../../domain/published-position.ts';
import type { KeptReport } from '../../domain/report.ts';
import { findReport } from '../../storage/load-reports.ts';
import { findPublishedOf } from '../../storage/load-published.ts';
import { findEndpoint, findSealedKey } from '../../storage/partner-endpoints.ts';
import { loadShownPhotos } from '../../storage/photos.ts';

/** All that is told of a report to another body, at the moment of sending: nothing of its author, no more than everybody may know. */
export interface HandOverParts {
  readonly report: KeptReport;
  readonly body: Organisation;
  readonly endpoint: PartnerEndpoint | undefined;
  readonly position: Point | undefined;
  /** The place in words: areas, and what was looked at of the rest. */
  readonly place: string;
  /** Where everybody reads it, and its first photograph: only while both are shown. */
  readonly link: string | undefined;
  readonly photo: string | undefined;
}

/** Undefined: it is not to be sent any more. */
export async function readHandOverParts(
  context: PassingOnContext,
  { reportId, organisationId }: HandOver,
): Promise<HandOverParts | undefined> {
  const body = context.organisations.get(organisationId);
  if (!body) return undefined;
  return await inTransaction(context, async (tx) => {
    const report = await findReport(tx, reportId);
    if (report?.visibility !== 'public') return undefined;
    const endpoint = await findEndpoint(tx, organisationId);
    const shown = await shownOf(tx, context, report);
    return {
      report,
      body,
      endpoint,
      position: publishedPosition(report.positionRule, report.position),
      ...shown,
      place: [shown.placeWords, ...placeNames(context, report)].filter(Boolean).join(', '),
    };
  });
}

async function shownOf(tx: Tx, { platform }: PassingOnContext, report: KeptReport) {
  const published = await findPublishedOf(tx, report.id);
  if (!published || published.isHidden) {
    return { link: undefined, photo: undefined, placeWords: '' };
  }
  const link = `${platform.config.publicUrl}/reports/${published.id}`;
  const [photo] = await loadShownPhotos(tx, published.id);
  return {
    link,
    photo: photo && `${link}/photos/${photo.id}`,
    placeWords: published.placeWords,
  };
}

/** From the narrowest up to the hromada: who mends a lamp knows the rest. */
function placeNames({ areas }: PassingOnContext, { areaId }: KeptReport): readonly string[] {
  const chain = areaId ? areas.chain(areaId).filter(({ kind }) => kind !== 'beat') : [];
  return chain
    .slice(-2)
    .toReversed()
    .map(({ name }) => name);
}

/** For the very moment of sending, and nothing else. */
export async function unsealedKey(
  tx: Tx,
  { endpointKey }: PassingOnContext,
  { organisationId }: PartnerEndpoint,
): Promise<string | undefined> {
  const sealed = await findSealedKey(tx, organisationId);
  const opened = sealed && unseal(endpointKey, sealed, organisationId);
  return opened && new TextDecoder().decode(opened);
}
