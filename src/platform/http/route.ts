import type { ViewBudget } from './view-budget.ts';
import type { VNode } from 'preact';
import type { Locale } from '../i18n/locales.ts';
import type { MaxLengths } from './text-lengths.ts';

/**
 * The access of a route. Every route and operation declares it, and a structural test checks them all. A public one declares
 * why it may be public.
 */
export type Access = { readonly public: string } | { readonly permission: `${string}.${string}` };

/** Facts about the installation in the header of every page and above its content. */
export interface SiteFacts {
  /** HOME_AREA: the area of the home page, and the address where another one is chosen. */
  readonly homeArea:
    | {
        readonly name: string;
        readonly nameEn: string | undefined;
        readonly path: string;
        readonly changePath: string;
      }
    | undefined;
  /** The operator of this installation, who answers questions about personal data: shown at the foot of each page. */
  readonly keeper: { readonly uk: string; readonly en: string } | undefined;
  /** The people shown are fictitious, and each page says so. */
  readonly demonstration: boolean;
}

/** A file of a posted form, read completely and limited in size. Its type is determined by its content. */
export interface UploadedFile {
  readonly field: string;
  /** As sent by the browser: for display, never as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why nothing of this file was read, if the route accepts the others. */
  readonly refused?: 'too-large' | 'too-many';
}

/** The request as its page sees it. Paths are without the prefix of the locale. */
export interface PageRequest<Actor = unknown> {
  /** The actor, as authentication recognised it. */
  readonly actor: Actor;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly locale: Locale;
  /** Locales in which this route exists, for the language links. */
  readonly locales: readonly Locale[];
  /** Whether its page may run scripts. Failure pages are always the same bytes and run nothing. */
  readonly runsScripts: boolean;
  /** PUBLIC_URL without a trailing slash. */
  readonly publicUrl: string;
  readonly site: SiteFacts;
  readonly header: (name: string) => string | undefined;
  /** The network address of the client: for limits only, never stored or logged. */
  readonly client: string;
  /** The fields of a POSTed form, already read and limited in size. */
  readonly form: URLSearchParams;
  /** Only for routes that accept uploads. */
  readonly files: readonly UploadedFile[];
}

/** Why nothing can be shown. Only the http layer turns a reason into a status code. */
export type Reason =
  | 'absent' // 404, the same bytes for forbidden and absent
  | 'gone' // 410
  | 'invalid' // 422
  | 'conflict' // 409
  | 'too-large' // 413
  | 'too-many' // 429
  | 'unavailable'; // 503

/** A page may answer that it cannot identify somebody (401): only the sign-in does. */
export type PageReason = Reason | 'unknown-person';

export type Answer =
  | {
      readonly kind: 'page';
      readonly view: VNode;
      readonly reason?: PageReason;
      readonly headers?: Readonly<Record<string, string>>;
      readonly cookies?: readonly string[];
      /** Although no client may store it, its content is the same for everybody: the server may cache it. */
      readonly isForEverybody?: boolean;
      /** The form was accepted although no redirect follows: its result is shown once. */
      readonly isAccepted?: boolean;
    }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly permanent?: boolean;
      /** The browser sends the form there too, and the rest of the typed text is shown again. */
      readonly keepsForm?: boolean;
      readonly cookies?: readonly string[];
    }
  /** Lasts as long as its reader; ended when the process stops. */
  | {
      readonly kind: 'stream';
      readonly stream: ReadableStream<Uint8Array>;
      readonly type: string;
      readonly crowd?: Crowd;
    }
  | {
      readonly kind: 'document';
      readonly body: string | Uint8Array;
      readonly type: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly cookies?: readonly string[];
      /** Why a script's request was refused; the document has the details. */
      readonly reason?: Reason;
    }
  /** A plain refusal: the http layer shows its own page for the reason. */
  | { readonly kind: 'refusal'; readonly reason: Reason };

/** All readers of one stream are in one room and share an address, so they are counted separately and may be many. */
export interface Crowd {
  /** kebab-case: streams of one name are counted together. */
  readonly of: string;
  readonly ofNetwork: number;
}

/** Headers of answers that no cache may store: on a shared device, Back shows the next person nothing of them. */
export const NO_STORE = { 'Cache-Control': 'no-store' } as const;

export function page(
  view: VNode,
  options: {
    reason?: PageReason;
    headers?: Readonly<Record<string, string>>;
    cookies?: readonly string[];
    isForEverybody?: boolean;
    isAccepted?: boolean;
  } = {},
): Answer {
  return { kind: 'page', view, ...options };
}

export function redirect(
  to: string,
  options: { permanent?: boolean; keepsForm?: boolean; cookies?: readonly string[] } = {},
): Answer {
  return { kind: 'redirect', to, ...options };
}

export function document(
  body: string | Uint8Array,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { kind: 'document', body, type, headers };
}

/** For a script of our own pages. */
export function json(
  value: object,
  options: { cookies?: readonly string[]; reason?: Reason } = {},
): Answer {
  const body = JSON.stringify(value);
  return { kind: 'document', body, type: 'application/json', headers: NO_STORE, ...options };
}

export function refusal(reason: Reason): Answer {
  return { kind: 'refusal', reason };
}

/** This many posts from one network in this many seconds. */
export type RateLimit = {
  readonly posts: number;
  readonly seconds: number;
  /**
   * For hundreds of requests a second from one network: each process counts separately, because a counter that is written to
   * the disk each time would delay the requests.
   */
  readonly inMemory?: true;
} & (
  | {
      /** Beyond the limit, a form with a proof of work is still accepted, because neighbours share one address. */
      readonly provable?: true;
      readonly ofAll?: undefined;
    }
  | {
      readonly provable: true;
      /**
       * The limit for all networks together. Only with a proof of work: otherwise attackers could close the form for everybody.
       */
      readonly ofAll: number;
    }
);

/** A rate limit that several routes share by the name of its counter. */
export interface SharedLimit {
  readonly of: string;
  readonly limit: RateLimit;
}

/**
 * For a form that takes something scarce: a few are free for each network, and each further one needs a proof of work. A
 * refused form is not counted.
 */
export interface Cost extends SharedLimit {
  readonly limit: RateLimit & { readonly provable: true };
  /** For posts that take nothing yet, such as a step of a form, or whose sender has paid already. */
  readonly isFree?: (post: Pick<PageRequest, 'header' | 'form'>) => boolean;
}

/** The files that a form may carry. */
export interface Upload {
  /** For each file. */
  readonly bytes: number;
  readonly files: number;
  /**
   * Files that are too large or too many are skipped and reported, and the others accepted. Otherwise the form is refused as a
   * whole.
   */
  readonly keepsOthers?: true;
  /**
   * A separate rate limit for forms with files, so that a neighbour's files do not delay forms without any. `field`: the name
   * of the file field, so that it can be shown again.
   */
  readonly limited?: { readonly field: string; readonly limit: RateLimit };
}

/** One row of a module's routes.ts, which reads as the module's contents. */
export type Route<Actor = unknown> = RouteParts<Actor> & (Viewed | Posted);

interface Viewed {
  readonly method: 'GET';
  /** `staff`: a page for signed-in people, which has no budget. */
  readonly budget: ViewBudget | 'staff';
}

interface Posted {
  readonly method: 'POST';
  /** Not measured: a form may share its row with its page. */
  readonly budget?: ViewBudget | 'staff';
}

interface RouteParts<Actor> {
  /** Hono's path syntax: `/officer/:slug`. */
  readonly path: string;
  readonly access: Access;
  /** Most pages speak uk and en; a few speak all six. */
  readonly locales: readonly Locale[];
  /** For a POST: the rate limit of one network. Default: thirty in ten minutes. */
  readonly limit?: RateLimit;
  /** For a POST: the cost of what it takes, besides its limit. One proof of work covers both. */
  readonly cost?: Cost;
  /**
   * For routes that a code opens: how many wrong codes a network, and all networks together, may send. Beyond that, each code
   * needs a proof of work or a wait, even a right one. Routes of one name share the counters.
   */
  readonly misses?: SharedLimit;
  /** A POST that brings files, as multipart/form-data. */
  readonly upload?: Upload;
  /**
   * For a POST: the fields of its form, including files. A form with other or repeated fields is refused as malformed before
   * any code reads it. Default: no fields, only a button. `end-:id` contains the value of `:id` in the path.
   */
  readonly fields?: readonly string[];
  /**
   * Fields and query parameters that may be longer than a line, and how long. Longer values are refused before any code reads
   * them (text-lengths.ts).
   */
  readonly maxLengths?: MaxLengths;
  /** Fields that browsers may send repeatedly, such as checkboxes. */
  readonly repeated?: readonly string[];
  /** For a POST with passwords, codes or the like: what was sent is never put into a page. */
  readonly secret?: true;
  /** Left out of the sitemap: the page is `noindex`, redirects, or is listed only when it has content. */
  readonly unlisted?: true;
  /** Answered even where nearly all places of the server are taken. */
  readonly urgent?: true;
  readonly handle: (request: PageRequest<Actor>) => Answer | Promise<Answer>;
}
