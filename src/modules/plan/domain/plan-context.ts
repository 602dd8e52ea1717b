import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { OfficersContext } from '#modules/officers/index.ts';

/** What every use case of the plan stands on. */
export interface PlanContext extends OfficersContext {
  readonly receipts: ReceiptKeys;
}
