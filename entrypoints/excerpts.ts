import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readExcerpts } from '../page/readExcerpts';
import { openShadowRoot } from '../platform/openShadowRoot';

/** Injected into a page's frames when the popup opens on it; its value goes to the popup alone. */
export default defineUnlistedScript(() => readExcerpts(document, openShadowRoot));
