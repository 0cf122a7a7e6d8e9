import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { TurnsCard } from '../../components/strategies/TurnsCard.tsx';
import type { StrategyText } from '../../core/strategies/strategy.ts';

/** The card for two, where today's idea is for two together. */
export function Turns({
  strategy,
  copy,
}: {
  strategy: StrategyText;
  /** Gives `null` where it failed. */
  copy: (words: string) => Promise<object | null>;
}) {
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState<object | null>(null);
  if (strategy.mode !== 'together') return null;
  return (
    <TurnsCard
      strategy={strategy}
      isOpen={isOpen}
      copied={copied && <Spoken words={i18n.t('popup.copied')} once={copied} />}
      onCopy={async (words) => setCopied((await copy(words)) ? {} : null)}
      onOpen={setOpen}
    />
  );
}
