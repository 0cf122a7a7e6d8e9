import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

export type PinWay = 'pin' | 'gear';

/** How the toolbar button is brought in sight: by a pin in Chrome and Edge, by a gear in Firefox. */
export function PinHelp({ way }: { way: PinWay }) {
  return (
    <>
      <p>{i18n.t(`welcome.${way}`)}</p>
      <PinPicture way={way} />
    </>
  );
}

function PinPicture({ way }: { way: PinWay }) {
  return (
    <figure class="pinning" aria-hidden="true">
      <div class="bar">
        <span class="address" />
        <Icon name="puzzle" />
      </div>
      <div class="menu">
        <Icon name="sprout" class="mark" />
        <span>{i18n.t('extName')}</span>
        <Icon name={way} />
      </div>
    </figure>
  );
}
