import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { VNode } from 'preact';
import type { BlockList } from 'node:net';
import type { Logger } from '../log/logger.ts';
import type { BytesInFlight } from './bytes-in-flight.ts';
import type { Failure } from './failures.ts';
import type { ResponseCache } from './response-cache.ts';
import type { OpenStreams } from './open-streams.ts';
import type { ProofOfWork } from './proof-of-work.ts';
import type { RateLimits } from './rate-limits.ts';
import type { RequestIds } from './request-ids.ts';
import type { RequestMetrics } from './request-metrics.ts';
import type { PageRequest, SiteFacts } from './route.ts';
import type { SecurityHeaders } from './security-headers.ts';
import type { SendAgain, WaitingForm } from './send-again.ts';
import type { TooLong } from './text-lengths.ts';

/** The dependencies of every handler of the http layer. */
export interface Site {
  readonly ids: RequestIds;
  readonly security: SecurityHeaders;
  /** PUBLIC_URL without a trailing slash. The Host header is never shown or followed. */
  readonly publicUrl: string;
  /** Facts that every page shows. Called for each page, because the home area may change. */
  readonly facts: () => SiteFacts;
  readonly log: Logger;
  readonly limits: RateLimits;
  readonly proofs: ProofOfWork;
  readonly streams: OpenStreams;
  readonly bytes: BytesInFlight;
  /** Cached responses of public pages and operations; without it each is made anew. */
  readonly responses?: ResponseCache | undefined;
  readonly changes: Changes;
  /** Called for every answer, for metrics. */
  readonly metrics: RequestMetrics;
  readonly proxies: BlockList;
  readonly failurePage: FailurePage;
  readonly waitingFormPage: WaitingFormPage;
  /** Aborted when the process is asked to stop: streams then end. */
  readonly stopping: AbortSignal;
  /** Whether an error means that the database cannot be reached. */
  readonly isOutage: (error: unknown) => boolean;
}

/** The page of a failure. The reference is given for internal errors; the form is given if it could not be processed. */
export type FailurePage = (
  request: PageRequest,
  failure: Failure,
  reference: string | undefined,
  sent: SentInVain,
) => VNode;

export interface SentInVain {
  readonly again?: SendAgain | undefined;
  /** Why it was not read. */
  readonly tooLong: readonly TooLong[];
}

/** A page that keeps the form until its sender has signed in. */
export type WaitingFormPage = (request: PageRequest, waiting: WaitingForm) => VNode;

/** Keeps content up to date. */
export interface Changes {
  /** Resolves when all data in memory has been reloaded; undefined: it is up to date. */
  caughtUp(): Promise<unknown> | undefined;
  /** Resolves when every process has processed the changes committed here. */
  acknowledged(): Promise<void>;
}

export type SiteEnv = { Bindings: Partial<HttpBindings> };
export type SiteApp = OpenAPIHono<SiteEnv>;
