/**
 * A screen of the phone: the kit's frame with the tabs, the toast and the manners of arriving.
 * Every page inside the book is one of these.
 */
import type { ReactNode } from 'react';
import { Screen, type ScreenProps } from '../../ui/Screen.tsx';
import { useArrival } from './arrival.ts';
import { PhoneNav } from './PhoneNav.tsx';
import { ToastPlace } from './toasts.tsx';

export interface PhoneScreenProps extends Omit<ScreenProps, 'nav' | 'toast'> {
  readonly children: ReactNode;
  /** The tabs at the foot; a form and a step on the way do without. */
  readonly tabs?: boolean | undefined;
}

export function PhoneScreen({ tabs, ...frame }: PhoneScreenProps) {
  useArrival();
  return <Screen {...frame} toast={<ToastPlace />} nav={tabs ? <PhoneNav /> : undefined} />;
}
