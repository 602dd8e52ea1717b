import { chooseLanguage } from '#cli/language.ts';
import { serveUntilStopped } from './serve.ts';

const { language } = chooseLanguage(process.argv.slice(2), process.env);

process.exitCode = await serveUntilStopped(language);
