import { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { VNode } from 'preact';
import type { BlockList } from 'node:net';
import type { Random } from '../crypto/random.ts';
import type { Logger } from '../log/logger.ts';
import type { Failure } from './failures.ts';
import { mountHealth, type ReadyChecks } from './health.ts';
import { mountOpenApi } from './mount-openapi.ts';
import { mountOperation } from './mount-operation.ts';
import { mountRoute } from './mount-route.ts';
import type { Operation } from './operation.ts';
import type { RateLimits } from './rate-limits.ts';
import { createRequestIds, type RequestIds } from './request-ids.ts';
import type { PageRequest, Route, SiteFacts } from './route.ts';
import { securityHeaders, type SecurityHeaders } from './security-headers.ts';
import { mountStaticFiles } from './static-files.ts';
import { answerUnmatched } from './unmatched.ts';

/** What the http layer is given; it knows no module and no word of policing. */
export interface SiteParts {
  readonly routes: readonly Route[];
  readonly operations: readonly Operation[];
  /** PUBLIC_URL without a trailing slash. What the Host header says is never shown or followed. */
  readonly publicUrl: string;
  /** What every page says of the installation; asked for each page, since the home area may change. */
  readonly facts: () => SiteFacts;
  readonly log: Logger;
  readonly random: Random;
  readonly limits: RateLimits;
  readonly proxies: BlockList;
  /** Whether whoever asks holds a permission that a route demands. */
  readonly allows: (permission: `${string}.${string}`) => boolean;
  /** What tools/build made for browsers. */
  readonly filesFolder: string;
  readonly failurePage: FailurePage;
  readonly readyChecks: ReadyChecks;
  /** Aborted when the process is asked to stop: streams then end. */
  readonly stopping: AbortSignal;
  /** Whether an error means that the database cannot be reached just now. */
  readonly isOutage: (error: unknown) => boolean;
}

/** A page for what could not be shown. The reference is given where something broke. */
export type FailurePage = (
  request: PageRequest,
  failure: Failure,
  reference: string | undefined,
) => VNode;

/** What every handler of the http layer stands on. */
export interface Site extends Omit<SiteParts, 'routes' | 'operations' | 'random' | 'filesFolder' | 'readyChecks'> {
  readonly ids: RequestIds;
  readonly security: SecurityHeaders;
}

export type SiteEnv = { Bindings: Partial<HttpBindings> };
export type SiteApp = OpenAPIHono<SiteEnv>;

/** The tables of routes and operations, served. */
export function createSite(parts: SiteParts): SiteApp {
  const site: Site = {
    ...parts,
    ids: createRequestIds(parts.random),
    security: securityHeaders(parts.publicUrl),
  };
  const app: SiteApp = new OpenAPIHono<SiteEnv>();
  for (const route of parts.routes) mountRoute(app, site, route);
  for (const operation of parts.operations) mountOperation(app, site, operation);
  mountOpenApi(app, site);
  mountHealth(app, site, parts.readyChecks);
  mountStaticFiles(app, site, parts.filesFolder);
  app.notFound((context) => answerUnmatched(app, site, context));
  return app;
}
