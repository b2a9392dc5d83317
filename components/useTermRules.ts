import { useLazy } from './useLazy';

/** Finds the term of an id, and its care rule; undefined until both are loaded. */
export function useTermRules() {
  const loaded = useLazy(async () => {
    const [terms, care] = await Promise.all([import('skinwise:glossary'), import('skinwise:care')]);
    return { terms: terms.default, care: care.default };
  });
  if (!loaded) return undefined;
  const { terms, care } = loaded;
  return (termId: string | undefined) => {
    const term = terms.find(({ id }) => id === termId);
    return { term, rule: care.find(({ id }) => id === term?.care) };
  };
}
