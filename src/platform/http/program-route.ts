import type { ApiLanguage } from './operation.ts';
import type { Failure } from './failures.ts';
import type { Access, RateLimit, Upload, UploadedFile } from './route.ts';
import type { MaxLengths } from './text-lengths.ts';

/** What a program may be told besides: it brought no key, or one that opens nothing (any more). */
export type ProgramFailure = Failure | 'unknown-person';

/** A refusal as the interface says it. */
export interface ReportedFailure {
  readonly status: number;
  readonly body: string;
  readonly type: string;
}

/**
 * An interface that programs know from elsewhere: a standard that says how addresses end and how refusals look. It has
 * all addresses below one, so that what is not there is also said its way.
 */
export interface Dialect {
  /** `/open311/v2` */
  readonly under: `/${string}`;
  /** How its addresses end, without the point; an address that ends otherwise is answered in the first. */
  readonly formats: readonly string[];
  /** `faults` say what is wrong, in the reader's language, where somebody looked. */
  readonly tell: (
    failure: ProgramFailure,
    asked: { readonly format: string; readonly language: ApiLanguage },
    faults: readonly string[],
  ) => ReportedFailure;
}

/** What an interface's route knows of the request. Whose it is, a key in it says: no cookie is ever read. */
export interface ProgramRequest {
  /** Of the dialect's formats, the one that the address ends with. */
  readonly format: string;
  readonly language: ApiLanguage;
  readonly params: Readonly<Record<string, string>>;
  /**
   * What is asked, in the address or in the form: programs put the same parameter now here, now there. An empty one is
   * as good as none and is left out; of the address and of the form the form’s counts.
   */
  readonly fields: URLSearchParams;
  readonly files: readonly UploadedFile[];
  readonly header: (name: string) => string | undefined;
  /** PUBLIC_URL without a trailing slash. */
  readonly publicUrl: string;
  /**
   * Counts this request as one of somebody whom the interface knows, such as the holder of a key. Answers after how many
   * seconds to try again, or undefined while it is allowed.
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
export interface ProgramRoute {
  readonly dialect: Dialect;
  readonly method: 'GET' | 'POST';
  /** Below the dialect’s address, without the ending: `/requests/:id`. */
  readonly path: `/${string}`;
  /** Nobody signs in here: what residents may, or why it is public. */
  readonly access: Access;
  /**
   * How often one network may ask it, which is whose program it is and not whose hand wrote it. Left out, a POST has
   * that of forms, and a GET has none.
   */
  readonly limit?: RateLimit;
  /** Of the parameters, those that hold more than a line, and how much (text-lengths.ts). */
  readonly maxLengths?: MaxLengths;
  /** A POST that may bring files, as multipart/form-data. */
  readonly upload?: Upload;
  /**
   * Whether files may come, by the fields before the first of them: where not, nothing more is read, and `handle` says
   * why with what came so far.
   */
  readonly mayUpload?: (fields: URLSearchParams) => Promise<boolean>;
  readonly handle: (request: ProgramRequest) => Promise<ProgramAnswer>;
}
