/** A complete answer: header names and values alternate, as writeHead expects them. */
export interface FastAnswer {
  readonly status: number;
  readonly headers: string[];
  /** Undefined for 304. */
  readonly body: Buffer | undefined;
}

/** The same with the pattern of its route, for metrics. */
export interface RoutedAnswer extends FastAnswer {
  readonly route: string;
}
