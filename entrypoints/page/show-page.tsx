import { type ComponentChildren, render } from 'preact';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import type { PageTitle } from '../../components/page/pages.ts';
import { beginPage } from './begin-page.ts';
import { keepFocus } from './lost-focus.ts';

/** Shows a full page; its store, which `content` makes, begins after all else. */
export function showPage(page: PageTitle, content: () => ComponentChildren): void {
  beginPage(page);
  keepFocus();
  const root = document.getElementById('app');
  if (!root) return;
  render(
    <PageFrame page={page}>
      <main>{content()}</main>
    </PageFrame>,
    root,
  );
}
