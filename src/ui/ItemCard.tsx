// A record inside a form: what was done, for whom, how it went, and the button to mend or remove it.

import type { ReactNode } from 'react';

import { Glyph } from './Glyph.tsx';
import type { GlyphTone } from './Glyph.tsx';
import { IconButton } from './IconButton.tsx';
import type { IconName } from './icons/iconName.ts';

export type ItemCardProps = {
  readonly icon: IconName;
  readonly tone?: GlyphTone | undefined;
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** The label names the record: "Sửa hoặc xóa VNeID". */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
};

export function ItemCard({ icon, tone, title, sub, action }: ItemCardProps) {
  return (
    <article className="item">
      <Glyph icon={icon} tone={tone} />
      <div className="ttl">{title}</div>
      {action !== undefined && (
        <IconButton
          icon="more"
          className="item-act"
          label={action.label}
          onClick={action.onClick}
        />
      )}
      {sub !== undefined && <div className="sub">{sub}</div>}
    </article>
  );
}
