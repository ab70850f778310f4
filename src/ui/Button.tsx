// The button in all its kinds. A button that cannot act yet stays in reach of the keyboard and says why:
// it is marked aria-disabled, its reason stands above it, and a press does nothing.

import { useId } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';

import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons/iconName.ts';

export type ButtonProps = {
  readonly children: ReactNode;
  /** One `pri` a screen. */
  readonly kind?: 'plain' | 'pri' | 'soft' | 'quiet' | 'danger' | undefined;
  /** `big` is for the dock. */
  readonly size?: 'small' | 'big' | undefined;
  /** The icon above the words, for the narrow neighbour of a big button. */
  readonly tall?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly grow?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly iconEnd?: IconName | undefined;
  /** Makes it a link inside the app. */
  readonly to?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly form?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  /** Why it cannot act; shown and read. */
  readonly disabledReason?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly label?: string | undefined;
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
};

export function Button(props: ButtonProps) {
  const reasonId = useId();
  const { disabledReason, to, onClick, lang, label } = props;
  const blocked = disabledReason !== undefined;
  const shared = {
    className: buttonClasses(props),
    'aria-label': label,
    'aria-describedby': classes(props.describedBy, blocked && reasonId) || undefined,
    lang,
  };
  if (to !== undefined && !blocked) {
    return (
      <Link {...shared} to={to} onClick={onClick}>
        <Face {...props} />
      </Link>
    );
  }
  const press = (event: MouseEvent) => {
    if (blocked) event.preventDefault();
    else onClick?.();
  };
  const button = (
    <button
      {...shared}
      type={props.type ?? 'button'}
      form={props.form}
      aria-disabled={blocked || undefined}
      onClick={press}
    >
      <Face {...props} />
    </button>
  );
  if (!blocked) return button;
  return (
    <span className={classes('why', props.grow && 'grow')}>
      <span id={reasonId}>{disabledReason}</span>
      {button}
    </span>
  );
}

function Face({ icon, iconEnd, size, children }: ButtonProps) {
  const iconSize = size === 'small' ? 's' : undefined;
  return (
    <>
      {icon !== undefined && <Icon name={icon} size={iconSize} />}
      {children}
      {iconEnd !== undefined && <Icon name={iconEnd} size={iconSize} />}
    </>
  );
}

function buttonClasses({ kind, size, tall, wide, grow, className }: ButtonProps): string {
  return classes(
    'btn',
    kind !== 'plain' && kind,
    size,
    tall && 'tall',
    wide && 'wide',
    grow && 'grow',
    className,
  );
}
