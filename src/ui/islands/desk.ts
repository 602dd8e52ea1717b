import { hearChanges } from '../desk/hear-changes.ts';
import { listenForKeys } from '../desk/listen-for-keys.ts';

listenForKeys();
hearChanges();
