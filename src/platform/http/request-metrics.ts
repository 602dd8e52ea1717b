/** What may be counted of an answer: never an address, a query or a person. */
export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Told of every answer; knows nothing of the site, which knows it. */
export interface RequestMetrics {
  answered(request: AnsweredRequest): void;
}

export const NOTHING_COUNTED: RequestMetrics = { answered: () => undefined };
