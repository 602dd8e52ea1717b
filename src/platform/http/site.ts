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

/** What every handler of the http layer stands on. */
export interface Site {
  readonly ids: RequestIds;
  readonly security: SecurityHeaders;
  /** PUBLIC_URL without a trailing slash. What the Host header says is never shown or followed. */
  readonly publicUrl: string;
  /** What every page says of the installation; asked for each page, since the home area may change. */
  readonly facts: () => SiteFacts;
  readonly log: Logger;
  readonly limits: RateLimits;
  readonly proofs: ProofOfWork;
  readonly streams: OpenStreams;
  readonly bytes: BytesInFlight;
  /** Cached responses of public pages and operations; without it each is made anew. */
  readonly responses?: ResponseCache | undefined;
  readonly changes: Changes;
  /** Told of every answer, for whoever watches the installation. */
  readonly metrics: RequestMetrics;
  readonly proxies: BlockList;
  readonly failurePage: FailurePage;
  readonly waitingFormPage: WaitingFormPage;
  /** Aborted when the process is asked to stop: streams then end. */
  readonly stopping: AbortSignal;
  /** Whether an error means that the database cannot be reached just now. */
  readonly isOutage: (error: unknown) => boolean;
}

/**
 * A page for what could not be shown. The reference is given where something broke; the form, where one could not be
 * kept just now.
 */
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

/** A page that keeps what somebody wrote until they have shown who they are. */
export type WaitingFormPage = (request: PageRequest, waiting: WaitingForm) => VNode;

/** How content keeps up with changes. */
export interface Changes {
  /** Resolves when everything kept in memory has been read again; undefined: it is up to date. */
  caughtUp(): Promise<unknown> | undefined;
  /** Resolves when every process has processed the changes committed here. */
  acknowledged(): Promise<void>;
}

export type SiteEnv = { Bindings: Partial<HttpBindings> };
export type SiteApp = OpenAPIHono<SiteEnv>;
