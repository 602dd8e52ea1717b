import type { ReportCategory } from './report-category.ts';

/** What can be reported, in memory in every process: each page of a report names some, and each report asks for one. */
export interface ReportCategoryDirectory {
  /** Everywhere and in each area, the retired ones too. */
  all(): readonly ReportCategory[];
  /** Called after each change. Answers a function that stops it. */
  onChange(listener: () => void): () => void;
  close(): void;
}
