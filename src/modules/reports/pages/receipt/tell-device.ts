import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, json, type PageRequest, refusal } from '#platform/http/route.ts';
import { pushDeviceSchema } from '#platform/push/device-schema.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { tellDevice } from '../../use-cases/tell-device.ts';
import { receiptText } from './messages/index.ts';

/** What the browser says of itself after «сповіщати на цьому пристрої»; a script sends it, and reads the answer. */
export async function tellDeviceByReceipt(
  context: ReportsContext,
  { form, locale }: PageRequest,
): Promise<Answer> {
  const code = parseReceiptCode(form.get('code') ?? '');
  const device = pushDeviceSchema.safeParse({
    endpoint: form.get('endpoint'),
    publicKey: form.get('publicKey'),
    authSecret: form.get('authSecret'),
  });
  if (!code || !device.success) return refusal('invalid');
  const told = await tellDevice(context, { code, device: device.data });
  if (told.ok) return json({ told: true });
  if (told.refusal === 'absent') return refusal('absent');
  return json({ why: receiptText.in(locale)('device.enough') });
}
