import { auditRetention } from './retention.ts';

export const auditModule = {
  name: 'audit',
  retention: auditRetention,
};
