import { mountApp } from '../app/mountApp';

/** The journal: the same app in a tab of its own. */
void mountApp();
