import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import type { SettingsDirectory } from '#modules/settings/index.ts';
import type { WorkingDays } from './reply-term.ts';

/** What every use case of promises and questions stands on. */
export interface PromisesContext extends OfficersContext {
  readonly receipts: ReceiptKeys;
  readonly workingDays: WorkingDays;
  /** Within how many of them a question is answered. */
  readonly settings: Pick<SettingsDirectory, 'number'>;
}
