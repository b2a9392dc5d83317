import type { Settings } from '../settings/settings';
import { useStrings } from './strings';

export interface SwitchedSitesProps {
  readonly settings: Pick<Settings, 'where'>;
  /** Hosts of the sites where marks are off, and of those where they are on. */
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
  readonly onSiteBack: (host: string) => void;
  readonly onSiteGone: (host: string) => void;
}

/** The sites that a reader has switched, and the way back. Of clicks nothing is kept. */
export function SwitchedSites(props: SwitchedSitesProps) {
  const { settings, sitesOff, sitesOn, onSiteBack, onSiteGone } = props;
  const t = useStrings();
  if (settings.where === 'on-click') return null;
  const isOff = settings.where === 'every-site';
  const sites = isOff ? sitesOff : sitesOn;
  return (
    <>
      <h3>{t(isOff ? 'settings.sitesOff' : 'settings.sitesOn')}</h3>
      {sites.length === 0 && (
        <p class="meta">{t(isOff ? 'settings.sitesOffNone' : 'settings.sitesOnNone')}</p>
      )}
      <ul class="switched">
        {sites.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="link"
              onClick={() => (isOff ? onSiteBack(host) : onSiteGone(host))}
            >
              {t(isOff ? 'settings.siteBack' : 'settings.siteGone')}
              <span class="hidden-text"> {host}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
