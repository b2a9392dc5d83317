import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the bundle that is loaded when first shown; undefined for the moment until then.
 *
 * @param key loads anew when it changes
 * @throws while drawing, when it cannot be loaded: LoadBoundary says so
 */
export function useLazy<T>(load: () => Promise<T>, key = ''): T | undefined {
  const [loaded, setLoaded] = useState<{ key: string; value?: T; error?: unknown }>();
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setLoaded({ key, value }),
      (error: unknown) => wanted && setLoaded({ key, error: error ?? new Error('Not loaded.') }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  if (loaded?.key !== key) return undefined;
  if (loaded.error) throw loaded.error;
  return loaded.value;
}
