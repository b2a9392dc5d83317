import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the bundle that is loaded when first shown; undefined for the moment until then.
 *
 * @param key loads anew when it changes
 */
export function useLazy<T>(load: () => Promise<T>, key = ''): T | undefined {
  const [loaded, setLoaded] = useState<{ key: string; value: T }>();
  useEffect(() => {
    let wanted = true;
    void load().then((value) => wanted && setLoaded({ key, value }));
    return () => {
      wanted = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.value : undefined;
}
