import { openHeadKey, publicKeyText } from '#modules/audit/index.ts';
import { readConfig } from '#platform/config/config.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type Command, EXIT } from '../command.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const auditKeyCommand: Command = {
  usage: {
    uk: `[--json]
    Передайте його тому, хто зберігає підписані кінці журналу (AUDIT_WITNESS_FILE, AUDIT_WITNESS_URL).
    Ключ не таємний. Таємна його половина лежить у DATA_DIR/keys.`,
    en: `[--json]
    Give it to whoever keeps the signed ends of the journal (AUDIT_WITNESS_FILE, AUDIT_WITNESS_URL).
    The key is no secret. Its secret half is in DATA_DIR/keys.`,
  },
  run: async (args, console) => {
    const options = readOptions(args, { json: true });
    if (!options.ok) return tellUsage(console, options.refusal, 'audit key');
    const config = readConfig(process.env);
    if (!config.ok) {
      console.refuse('settings', config.refusal.map((said) => console.say(said)).join('\n'));
      return EXIT.config;
    }
    const publicKey = publicKeyText(await openHeadKey(config.value.dataDir, systemRandom));
    if (options.value.has('json')) console.printJson({ publicKey });
    else console.print(publicKey);
    return EXIT.done;
  },
};
