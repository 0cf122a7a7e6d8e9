import { i18n } from '#i18n';
import { HelpLink } from './HelpLink.tsx';

/** A text in which the word "Help" leads there; where the text does not name it, `after` puts a link behind it. */
export function TextWithHelp({ text, after = false }: { text: string; after?: boolean }) {
  const word = i18n.t('help.link');
  // "Helpers" is another word.
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u'));
  const behind = parts.pop();
  if (parts.length === 0) {
    return (
      <>
        {text} {after && <HelpLink words={i18n.t('help.title')} />}
      </>
    );
  }
  return (
    <>
      {parts.join(word)}
      <HelpLink />
      {behind}
    </>
  );
}
