/** The labels of an answer that may be counted: never an address, a query or a person. */
export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Called for every answer. It depends on nothing of the site, which depends on it. */
export interface RequestMetrics {
  answered(request: AnsweredRequest): void;
}

export const NOTHING_COUNTED: RequestMetrics = { answered: () => undefined };
