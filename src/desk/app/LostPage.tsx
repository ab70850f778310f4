/** An address inside the desk that leads nowhere. */
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/desk/Page.tsx';
import { PageHeader } from '../../ui/desk/PageHeader.tsx';
import { useHeadingFocus, usePageTitle } from '../parts/usePageTitle.ts';

export function LostPage() {
  const t = useWords('desk');
  usePageTitle(t('lost.title'));
  useHeadingFocus('lost');
  return (
    <Page>
      <PageHeader title={t('lost.title')} />
      <Empty
        icon="search"
        title={t('lost.text')}
        action={<Button to="/">{t('lost.action')}</Button>}
      />
    </Page>
  );
}
