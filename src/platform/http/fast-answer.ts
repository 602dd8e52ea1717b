/** An answer that is ready to be written: names and values in turn, as writeHead takes them. */
export interface FastAnswer {
  readonly status: number;
  readonly headers: string[];
  /** Undefined for 304. */
  readonly body: Buffer | undefined;
}

/** The same with the pattern of its route, for the metrics. */
export interface RoutedAnswer extends FastAnswer {
  readonly route: string;
}
