export {
  newReceiptCode,
  parseReceiptCode,
  type ReceiptCode,
} from '../../../kernel/receipts/receipt-code.ts';
