/** A value that is read at each scrape. Undefined if it does not exist or could not be read. */
export interface Readings {
  /** 1 or 0. */
  readonly databaseUp: number;
  readonly connections: number;
  readonly idle: number;
  readonly waiting: number;
  readonly eventBacklog?: number | undefined;
  readonly eventLagSeconds?: number | undefined;
  readonly jobsWaiting?: number | undefined;
  readonly jobsFailed?: number | undefined;
  readonly unsealedEntries?: number | undefined;
  readonly lastBackupSeconds?: number | undefined;
}
