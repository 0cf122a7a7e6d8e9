import { i18n } from '#i18n';
import { TextList } from '../controls/TextList.tsx';

const kinds = [1, 2, 3, 4, 5, 6, 7] as const;
const ways = [1, 2, 3, 4, 5, 6] as const;
const questions = [1, 2, 3, 4, 5, 6, 7] as const;
const warnings = [1, 2, 3, 4, 5] as const;
const costs = [1, 2, 3, 4, 5] as const;

export function HelpFinding() {
  return (
    <section>
      <h2 id="finding">{i18n.t('help.findTitle')}</h2>
      <details>
        <summary>{i18n.t('help.kindsTitle')}</summary>
        <TextList lines={kinds.map((number) => i18n.t(`help.kind${number}`))} />
        <p class="quiet">{i18n.t('help.kindsNote')}</p>
      </details>
      <details>
        <summary>{i18n.t('help.waysTitle')}</summary>
        <TextList lines={ways.map((number) => i18n.t(`help.way${number}`))} />
        <p>{i18n.t('help.waysWords')}</p>
      </details>
      <details>
        <summary>{i18n.t('help.firstTitle')}</summary>
        <p>{i18n.t('help.firstWhat')}</p>
        <p>{i18n.t('help.firstFree')}</p>
      </details>
      <details>
        <summary>{i18n.t('help.askTitle')}</summary>
        <TextList lines={questions.map((number) => i18n.t(`help.ask${number}`))} />
      </details>
      <details>
        <summary>{i18n.t('help.warnTitle')}</summary>
        <TextList lines={warnings.map((number) => i18n.t(`help.warn${number}`))} />
      </details>
      <details>
        <summary>{i18n.t('help.costTitle')}</summary>
        <TextList lines={costs.map((number) => i18n.t(`help.cost${number}`))} />
      </details>
      <details>
        <summary>{i18n.t('help.aloneTitle')}</summary>
        <p>{i18n.t('help.aloneText')}</p>
      </details>
    </section>
  );
}
