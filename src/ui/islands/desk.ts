import { hearChanges } from '../desk/hear-changes.ts';
import { keepDrafts } from '../desk/keep-drafts.ts';
import { listenForKeys } from '../desk/listen-for-keys.ts';
import { showCurrentTab } from '../desk/show-current-tab.ts';

showCurrentTab();
listenForKeys();
hearChanges();
keepDrafts();
