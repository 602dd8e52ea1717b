import type { ApiLanguage } from './operation.ts';
import type { Failure } from './failures.ts';
import type { Access, RateLimit, Upload, UploadedFile } from './route.ts';
import type { MaxLengths } from './text-lengths.ts';
import type { ViewBudget } from './view-budget.ts';

/** Further failures of programs: a missing key, or one that is not valid (any more). */
export type ProgramFailure = Failure | 'unknown-person';

/** A refusal in the format of the interface. */
export interface ReportedFailure {
  readonly status: number;
  readonly body: string;
  readonly type: string;
}

/**
 * An interface defined elsewhere: its standard specifies the endings of addresses and the format of refusals. All addresses
 * below its prefix belong to it, so that unknown ones are answered in its format too.
 */
export interface Dialect {
  /** `/open311/v2` */
  readonly under: `/${string}`;
  /** How its addresses end, without the point; an address that ends otherwise is answered in the first. */
  readonly formats: readonly string[];
  /** `faults`: the validation errors in the reader's language, if there are any. */
  readonly tell: (
    failure: ProgramFailure,
    asked: { readonly format: string; readonly language: ApiLanguage },
    faults: readonly string[],
  ) => ReportedFailure;
}

/** The request as a route of an interface sees it. A key in it identifies the client; cookies are never read. */
export interface ProgramRequest {
  /** The format of the dialect that the address ends with. */
  readonly format: string;
  readonly language: ApiLanguage;
  readonly params: Readonly<Record<string, string>>;
  /**
   * Parameters of the address and of the form together, because clients send the same parameter in either. Empty ones are left
   * out, and the form takes precedence.
   */
  readonly fields: URLSearchParams;
  readonly files: readonly UploadedFile[];
  readonly header: (name: string) => string | undefined;
  /** PUBLIC_URL without a trailing slash. */
  readonly publicUrl: string;
  /**
   * Counts this request for a client that the interface knows, such as the holder of a key. Returns after how many seconds to
   * retry, or undefined while it is allowed.
   */
  readonly count: (whose: string, limit: RateLimit) => Promise<number | undefined>;
}

export type ProgramAnswer =
  | {
      readonly body: string | Uint8Array;
      readonly type: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly refusal: ProgramRefusal };

export interface ProgramRefusal {
  readonly failure: ProgramFailure;
  readonly faults?: readonly string[];
  /** Seconds. */
  readonly retryAfter?: number;
}

export function refuseProgram(
  failure: ProgramFailure,
  more: Omit<ProgramRefusal, 'failure'> = {},
): ProgramAnswer {
  return { refusal: { failure, ...more } };
}

/** One row of an interface: served below its dialect’s address, once for each of its formats. */
export type ProgramRoute = ProgramRow &
  ({ readonly method: 'GET'; readonly budget: ViewBudget } | { readonly method: 'POST' });

export interface ProgramRow {
  readonly dialect: Dialect;
  /** Below the dialect’s address, without the ending: `/requests/:id`. */
  readonly path: `/${string}`;
  /** There is no sign-in: a permission of residents, or the reason why it is public. */
  readonly access: Access;
  /** The rate limit of one network. Default: that of forms for POST, none for GET. */
  readonly limit?: RateLimit;
  /** Parameters that may be longer than a line, and how long (text-lengths.ts). */
  readonly maxLengths?: MaxLengths;
  /** A POST that may bring files, as multipart/form-data. */
  readonly upload?: Upload;
  /**
   * Whether files are accepted, decided by the fields before the first file. If not, nothing more is read, and `handle` answers
   * with the fields that were read.
   */
  readonly mayUpload?: (fields: URLSearchParams) => Promise<boolean>;
  readonly handle: (request: ProgramRequest) => Promise<ProgramAnswer>;
}
