import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showLastTheme } from '../platform/theme';

/** In the head of every page of ours, before its first paint. */
export default defineUnlistedScript(showLastTheme);
