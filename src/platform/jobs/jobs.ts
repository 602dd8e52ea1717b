/** Work on a schedule: pg-boss, one process at a time does it. */
export interface ScheduledJob {
  /** kebab-case, unique. */
  readonly name: string;
  /** Five-field cron in the installation's zone. */
  readonly cron: string;
  readonly run: () => Promise<void>;
}

export interface Jobs {
  schedule(job: ScheduledJob): Promise<void>;
}
