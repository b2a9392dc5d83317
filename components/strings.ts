import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { i18n } from '#i18n';

/** Interface strings by key, typed from locales/en.yml. */
export type Translate = typeof i18n.t;

/** Set once where an entry point renders; components never ask the browser. */
export const StringsContext = createContext<Translate>(() => {
  throw new Error('Render inside <StringsContext.Provider value={t}>.');
});

export const useStrings = (): Translate => useContext(StringsContext);

/**
 * Which way the interface is written. Not `@@bidi_dir`, which is the browser's own: an Arabic browser
 * shows English where there is no Arabic yet.
 */
export const directionOf = (t: Translate): 'ltr' | 'rtl' =>
  t('extension.direction') === 'rtl' ? 'rtl' : 'ltr';
