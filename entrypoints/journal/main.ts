import { mountApp } from '../popup/mountApp';

/** The journal: the same app in a tab of its own. */
void mountApp({});
