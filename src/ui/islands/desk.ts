import { hearChanges } from '../desk/hear-changes.ts';
import { listenForKeys } from '../desk/listen-for-keys.ts';
import { showCurrentTab } from '../desk/show-current-tab.ts';

showCurrentTab();
listenForKeys();
hearChanges();
