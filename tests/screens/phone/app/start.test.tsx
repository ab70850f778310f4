/**
 * Starting, installing, and giving way to a new version: the parts of the shell that no page shows
 * by itself.
 */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BOOK_PLACE, openThisPhone } from '../../../../src/phone/app/openThisPhone.ts';
import { useDirtyForm, whenNoFormDirty } from '../../../../src/phone/parts/dirtyForms.ts';
import { draftNames, readDraftName } from '../../../../src/phone/parts/draftNames.ts';
import {
  askToInstall,
  insideOf,
  installWay,
  isIos,
  watchInstalling,
} from '../../../../src/phone/parts/installing.ts';
import { offerVersion } from '../../../../src/phone/parts/newVersion.ts';
import { dropToast, showToast, ToastPlace } from '../../../../src/phone/parts/toasts.tsx';
import { VersionStrip } from '../../../../src/phone/parts/VersionStrip.tsx';
import { BOOK_NAME } from '../../../../src/phone/storage/dexie/openDexieStore.ts';
import { sample } from '../../../fixtures/sampleHamlet.ts';
import { speak } from '../show.tsx';

beforeEach(() => speak('vi'));
afterEach(() => {
  act(() => {
    offerVersion(null);
    dropToast();
  });
  vi.useRealTimers();
});

describe('opening the phone', () => {
  const options = { appVersion: '0.1.0', onGone: () => undefined };

  it('a phone that holds nothing at all is asked to join, without opening a database', async () => {
    const phone = await openThisPhone(options);
    expect(phone).toMatchObject({ state: 'notJoined', wasWiped: false });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('a phone that lost its book is not taken for a new one', async () => {
    expect(BOOK_PLACE).toBe(BOOK_NAME);
    localStorage.setItem(BOOK_PLACE, JSON.stringify({ install: 'x'.repeat(22), nextN: 7 }));
    expect(await openThisPhone(options)).toMatchObject({ state: 'notJoined', wasWiped: true });
  });
});

describe('a new version', () => {
  function Form({ isDirty }: { readonly isDirty: boolean }) {
    useDirtyForm(isDirty);
    return null;
  }

  it('is offered, and applied by a tap', async () => {
    const apply = vi.fn<() => void>();
    render(<VersionStrip />);
    expect(screen.queryByText('Có bản mới')).toBeNull();
    act(() => offerVersion({ apply }));
    await userEvent.click(screen.getByRole('button', { name: 'Cập nhật' }));
    expect(apply).toHaveBeenCalledOnce();
  });

  it('waits for a form that holds work', () => {
    const reload = vi.fn<() => void>();
    const shown = render(<Form isDirty />);
    render(<VersionStrip />);
    act(() => offerVersion({ apply: () => undefined }));
    expect(screen.queryByText('Có bản mới')).toBeNull();
    whenNoFormDirty(reload);
    expect(reload).not.toHaveBeenCalled();
    shown.rerender(<Form isDirty={false} />);
    expect(reload).toHaveBeenCalledOnce();
    expect(screen.getByText('Có bản mới')).toBeVisible();
  });

  it('waits until the last of two forms is left', () => {
    const reload = vi.fn<() => void>();
    const first = render(<Form isDirty />);
    const second = render(<Form isDirty />);
    whenNoFormDirty(reload);
    first.unmount();
    expect(reload).not.toHaveBeenCalled();
    second.unmount();
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('the toast', () => {
  it('outlives the screen that said it, but not by beginning its time again', () => {
    vi.useFakeTimers();
    const first = render(<ToastPlace />);
    act(() => showToast({ message: 'Đã lưu trên máy' }));
    expect(screen.getByRole('status')).toHaveTextContent('Đã lưu trên máy');
    act(() => vi.advanceTimersByTime(4500));
    first.unmount();
    render(<ToastPlace />);
    expect(screen.getByRole('status')).toHaveTextContent('Đã lưu trên máy');
    act(() => vi.advanceTimersByTime(3400));
    expect(screen.getByRole('status')).toHaveTextContent('Đã lưu trên máy');
    act(() => vi.advanceTimersByTime(200));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('the way onto the home screen', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 12; SM-A125F) AppleWebKit Chrome/120 Mobile Safari/537.36 Zalo android/230',
      'Zalo',
    ],
    ['Mozilla/5.0 (iPhone) AppleWebKit [FBAN/FBIOS;FBAV/430.0]', 'Facebook'],
    ['Mozilla/5.0 (iPhone) AppleWebKit [FBAN/MessengerForiOS;FBAV/430.0]', 'Messenger'],
    ['Mozilla/5.0 (Linux; Android 12) AppleWebKit Chrome/120 Mobile Safari/537.36', undefined],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit Safari/604.1', undefined],
  ])('%s', (agent, inside) => {
    expect(insideOf(agent)).toBe(inside);
  });

  it('an iPhone is told from a computer', () => {
    expect(isIos('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)')).toBe(true);
    expect(isIos('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15)')).toBe(false);
    expect(isIos('Mozilla/5.0 (Linux; Android 12)')).toBe(false);
  });

  it("the browser's own question is kept for the button, asked once, and then it is installed", async () => {
    watchInstalling();
    expect(installWay()).toBe('menu');
    const prompt = vi.fn(async () => undefined);
    const offered = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt,
      userChoice: Promise.resolve({ outcome: 'accepted' }),
    });
    window.dispatchEvent(offered);
    expect(offered.defaultPrevented).toBe(true);
    expect(installWay()).toBe('prompt');
    expect(await askToInstall()).toBe(true);
    expect(prompt).toHaveBeenCalledOnce();
    expect(await askToInstall()).toBe(false);
    window.dispatchEvent(new Event('appinstalled'));
    expect(installWay()).toBe('installed');
  });
});

describe('the names of drafts', () => {
  it.each([
    [draftNames.visit(sample.pao), `/households/${sample.pao}/visit`],
    [draftNames.editVisit(sample.sinhVisit), `/visits/${sample.sinhVisit}/edit`],
    [draftNames.newHousehold, '/households/new'],
    [draftNames.editHousehold(sample.my), `/households/${sample.my}/edit`],
    [draftNames.consent(sample.my), `/households/${sample.my}/consent`],
  ])('%s leads back to its form', (name, to) => {
    expect(readDraftName(name)?.to).toBe(to);
  });

  it.each(['visit:', 'visit:../me', 'gathering:x', ''])('"%s" leads nowhere', (name) => {
    expect(readDraftName(name)).toBeUndefined();
  });
});
