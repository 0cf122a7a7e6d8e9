import { i18n } from '#i18n';
import { HelpLink } from './HelpLink.tsx';

/** A text in which the word "Help" leads there; where the text does not name it, `after` puts the link behind it. */
export function TextWithHelp({ text, after = false }: { text: string; after?: boolean }) {
  const word = i18n.t('help.link');
  const at = text.lastIndexOf(word);
  if (at < 0) {
    return (
      <>
        {text} {after && <HelpLink />}
      </>
    );
  }
  return (
    <>
      {text.slice(0, at)}
      <HelpLink />
      {text.slice(at + word.length)}
    </>
  );
}
