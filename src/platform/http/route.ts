import type { ViewBudget } from './view-budget.ts';
import type { VNode } from 'preact';
import type { Locale } from '../i18n/locales.ts';
import type { MaxLengths } from './text-lengths.ts';

/**
 * Who may ask. Every route and operation says it; a structural test walks them all.
 * A public one says why it may be public.
 */
export type Access = { readonly public: string } | { readonly permission: `${string}.${string}` };

/** What every page says of the installation, in its header and above its content. */
export interface SiteFacts {
  /** HOME_AREA: whose page is the home page, and where another one is chosen. */
  readonly homeArea:
    | {
        readonly name: string;
        readonly nameEn: string | undefined;
        readonly path: string;
        readonly changePath: string;
      }
    | undefined;
  /** Who keeps this installation, and whom to ask about one's data: at the foot of each page. */
  readonly keeper: { readonly uk: string; readonly en: string } | undefined;
  /** The people shown are invented, and each page says so. */
  readonly demonstration: boolean;
}

/** A file of a posted form, read whole and limited in size; what it is, its content decides. */
export interface UploadedFile {
  readonly field: string;
  /** As the browser says it: to be shown, never to be used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the route keeps the others: why nothing of this one was read. */
  readonly refused?: 'too-large' | 'too-many';
}

/** What a page knows of the request that asks for it. Paths are without the locale's prefix. */
export interface PageRequest<Actor = unknown> {
  /** Who asks, as the doors of the house recognised them. */
  readonly actor: Actor;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly locale: Locale;
  /** Locales in which this route exists, for the language links. */
  readonly locales: readonly Locale[];
  /** Whether its page may run scripts: that of a failure is always the same bytes, and runs nothing. */
  readonly runsScripts: boolean;
  /** PUBLIC_URL without a trailing slash. */
  readonly publicUrl: string;
  readonly site: SiteFacts;
  readonly header: (name: string) => string | undefined;
  /** The network address that asks: for limits only, never kept or logged. */
  readonly client: string;
  /** The fields of a POSTed form, already read and limited in size. */
  readonly form: URLSearchParams;
  /** Only where the route takes uploads. */
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

/** A page may also say itself that it does not know who somebody is (401): only the sign-in does. */
export type PageReason = Reason | 'unknown-person';

export type Answer =
  | {
      readonly kind: 'page';
      readonly view: VNode;
      readonly reason?: PageReason;
      readonly headers?: Readonly<Record<string, string>>;
      readonly cookies?: readonly string[];
      /** The form was taken, though no redirect follows: what it made is shown once. */
      readonly isAccepted?: boolean;
    }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly permanent?: boolean;
      /** The browser sends the form there, too: the rest of what was typed is shown again. */
      readonly keepsForm?: boolean;
      readonly cookies?: readonly string[];
    }
  /** Goes on for as long as somebody reads it; ended when the process stops. */
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
      /** Why what a script sent was not accepted; the document says more. */
      readonly reason?: Reason;
    }
  /** A plain refusal: the http layer shows its own page for the reason. */
  | { readonly kind: 'refusal'; readonly reason: Reason };

/** Whoever reads one stream sits in one room, behind one address: they are counted by themselves, and may be many. */
export interface Crowd {
  /** kebab-case: streams of one name are counted together. */
  readonly of: string;
  readonly ofNetwork: number;
}

/** Headers of what no cache may keep: «back» on a shared computer or telephone shows nothing of it to the next person. */
export const NO_STORE = { 'Cache-Control': 'no-store' } as const;

export function page(
  view: VNode,
  options: {
    reason?: PageReason;
    headers?: Readonly<Record<string, string>>;
    cookies?: readonly string[];
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

/** So many posts from one network within so many seconds. */
export type RateLimit = {
  readonly posts: number;
  readonly seconds: number;
  /**
   * Where hundreds a second come from one network: each process counts for itself, since a count that is written to the
   * disk each time holds up what it counts.
   */
  readonly inMemory?: true;
} & (
  | {
      /** Beyond it, whoever computes a proof of work comes in all the same: neighbours share one address. */
      readonly provable?: true;
      readonly ofAll?: undefined;
    }
  | {
      readonly provable: true;
      /** So many from all networks together. Only where work lets in: else strangers would close it for everybody. */
      readonly ofAll: number;
    }
);

/** A limit that several routes may share: what they count under one name is counted together. */
export interface Budget {
  readonly of: string;
  readonly limit: RateLimit;
}

/**
 * What a form takes is scarce: few of it are free in one network, each further one costs a proof of work. Counted only where
 * something was taken: a form that is refused costs nothing.
 */
export interface Cost extends Budget {
  readonly limit: RateLimit & { readonly provable: true };
  /** For a post that takes nothing yet, as one step of a form, or whose sender paid before. */
  readonly isFree?: (post: Pick<PageRequest, 'header' | 'form'>) => boolean;
}

/** What a form may bring besides its fields. */
export interface Upload {
  /** Of each file. */
  readonly bytes: number;
  readonly files: number;
  /** One too large or too many is passed over and told of, and the others are kept; else the form is refused whole. */
  readonly keepsOthers?: true;
  /**
   * How often one network may bring any, counted besides: whoever brings none is not held up by a neighbour who does.
   * `field`: under which they come, so that they can be asked for again.
   */
  readonly limited?: { readonly field: string; readonly limit: RateLimit };
}

/** One row of a module's routes.ts, which reads as the module's contents. */
export type Route<Actor = unknown> = RouteParts<Actor> & (BudgetedMethod | { method: 'POST' });

interface BudgetedMethod {
  readonly method: 'GET' | 'POST';
  /** `staff`: a signed-in person's, which has none. Of a POST, as its page's row says: it is not measured. */
  readonly budget: ViewBudget | 'staff';
}

interface RouteParts<Actor> {
  /** Hono's path syntax: `/officer/:slug`. */
  readonly path: string;
  readonly access: Access;
  /** Most pages speak uk and en; a few speak all six. */
  readonly locales: readonly Locale[];
  /** Of a POST: how often one network may send it; without it, thirty times in ten minutes. */
  readonly limit?: RateLimit;
  /** Of a POST: what it costs besides its limit. One proof of work pays for both. */
  readonly cost?: Cost;
  /**
   * Of what a code opens or is sent to: how often a network, and all together, may name one that is none. Beyond, each code
   * costs a proof of work or a wait, also one that is there. Routes of one name are counted together.
   */
  readonly misses?: Budget;
  /** A POST that brings files, as multipart/form-data. */
  readonly upload?: Upload;
  /**
   * Of a POST: the fields of its form, files among them. Whatever else is sent, or is sent twice, is malformed, before
   * anybody reads it; without this, a form of a button alone. `end-:id` has in it what the path has at `:id`.
   */
  readonly fields?: readonly string[];
  /**
   * Of the fields and the questions of the address, those that hold more than a line, and how much: what is longer is
   * refused before anybody reads it (text-lengths.ts).
   */
  readonly maxLengths?: MaxLengths;
  /** Of the fields, those that a browser may send more than once, as it does checkboxes. */
  readonly repeated?: readonly string[];
  /** Of a POST with passwords, codes or the like: what was sent is never put into a page again. */
  readonly secret?: true;
  /** Left out of the sitemap: a page that says `noindex`, leads to another, or is named there once it has something to show. */
  readonly unlisted?: true;
  /** Answered even where nearly all places of the server are taken. */
  readonly urgent?: true;
  readonly handle: (request: PageRequest<Actor>) => Answer | Promise<Answer>;
}
