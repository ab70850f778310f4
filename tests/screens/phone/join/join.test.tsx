/** Vào Tổ: looking, joining, and what is said when the code or the network is no good. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { JoinPage } from '../../../../src/phone/features/join/JoinPage.tsx';
import type { JoinDoor, JoinFailure } from '../../../../src/phone/features/join/joining.ts';
import type { JoinReason, LinkReason } from '../../../../src/shared/reasons.ts';
import { failed, ok } from '../../../../src/shared/result.ts';
import type { LookAnswer } from '../../../../src/shared/wire/join.ts';
import { faultsOf, show } from '../show.tsx';

const team: LookAnswer = {
  communeName: 'xã Nà Mẫu (dữ liệu mẫu)',
  teamName: 'Tổ công nghệ số cộng đồng bản Phìn Chải',
  areaName: 'Bản Phìn Chải',
  memberName: 'Vàng Thị Dua',
};

const LINK_CODE = '7ZK3M9TQ2XWB4HNV8RC5DYF6GP';

interface Answers {
  readonly look?: JoinReason | LinkReason;
  readonly join?: JoinFailure;
}

const makeDoor = ({ look, join }: Answers = {}) => ({
  look: vi.fn<JoinDoor['look']>(async () => (look === undefined ? ok(team) : failed(look))),
  join: vi.fn<JoinDoor['join']>(async () => (join === undefined ? ok(null) : failed(join))),
});

const codeBox = () => screen.getByRole('textbox', { name: 'Mã 10 ký tự' });
const button = () => screen.getByRole('button', { name: 'Vào Tổ này' });

describe('Vào Tổ', () => {
  it('asks for the whole code before anything else', async () => {
    const door = makeDoor();
    await show(<JoinPage door={door} />, { at: '/join' });
    expect(button()).toHaveAttribute('aria-disabled', 'true');
    expect(button()).toHaveAccessibleDescription('Gõ đủ 10 ký tự của mã');
    await userEvent.type(codeBox(), 'tl7k2m9p4');
    await userEvent.click(button());
    expect(door.look).not.toHaveBeenCalled();
    expect(door.join).not.toHaveBeenCalled();
  });

  it('shows the team and the member before joining, and joins by one tap', async () => {
    const door = makeDoor();
    await show(<JoinPage door={door} />, { at: '/join' });
    await userEvent.type(codeBox(), 'to7il2m9p4');
    expect(codeBox()).toHaveValue('to7il 2m9p4');
    expect(door.look).toHaveBeenCalledExactlyOnceWith('T07112M9P4');
    expect(await screen.findByText(team.teamName)).toBeVisible();
    expect(screen.getByText('Thành viên: Vàng Thị Dua')).toBeVisible();
    expect(screen.getByText('Bản Phìn Chải, xã Nà Mẫu (dữ liệu mẫu)')).toBeVisible();
    expect(door.join).not.toHaveBeenCalled();
    await userEvent.click(button());
    expect(door.join).toHaveBeenCalledExactlyOnceWith('T07112M9P4');
  });

  it('takes the code of a link and leaves none of it in the address or the history', async () => {
    const door = makeDoor();
    await show(<JoinPage door={door} />, { at: `/join#${LINK_CODE}` });
    expect(await screen.findByText('Thành viên: Vàng Thị Dua')).toBeVisible();
    expect(door.look).toHaveBeenCalledExactlyOnceWith(LINK_CODE);
    expect(window.location.href).not.toContain(LINK_CODE);
    expect(screen.queryByText(LINK_CODE)).toBeNull();
    await userEvent.click(button());
    expect(door.join).toHaveBeenCalledExactlyOnceWith(LINK_CODE);
  });

  it.each([
    ['codeWrong', /Mã này chưa đúng/],
    ['codeUsed', /Mã này đã dùng rồi. Mỗi mã chỉ dùng được một lần. Xin cán bộ xã mã mới./],
    ['codeExpired', /Mã này đã hết hạn/],
    ['tooManyTries', /chờ 15 phút rồi thử lại/],
    ['offline', /^Bước này cần mạng. Mã vẫn giữ ở đây.$/],
  ] as const)(
    'says what to do when the answer is %s, and keeps the code',
    async (reason, words) => {
      await show(<JoinPage door={makeDoor({ look: reason })} />, { at: '/join' });
      await userEvent.type(codeBox(), 'TL7K22M9P4');
      expect(await screen.findByRole('alert')).toHaveTextContent(words);
      expect(codeBox()).toHaveValue('TL7K2 2M9P4');
      expect(screen.queryByText(team.teamName)).toBeNull();
    },
  );

  it('does not ask again about a code that is no good', async () => {
    const door = makeDoor({ look: 'codeUsed' });
    await show(<JoinPage door={door} />, { at: '/join' });
    await userEvent.type(codeBox(), 'TL7K22M9P4');
    await screen.findByRole('alert');
    await userEvent.click(button());
    expect(button()).toHaveAccessibleDescription('Gõ mã khác');
    expect(door.look).toHaveBeenCalledOnce();
    expect(door.join).not.toHaveBeenCalled();
  });

  it('asks again at a tap when the network was away', async () => {
    const door = makeDoor({ look: 'offline' });
    await show(<JoinPage door={door} />, { at: '/join' });
    await userEvent.type(codeBox(), 'TL7K22M9P4');
    const again = await screen.findByRole('button', { name: 'Thử lại' });
    door.look.mockResolvedValue(ok(team));
    await userEvent.click(again);
    expect(await screen.findByText(team.teamName)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the team in sight when only the last tap did not go through', async () => {
    const door = makeDoor({ join: 'offline' });
    await show(<JoinPage door={door} />, { at: '/join' });
    await userEvent.type(codeBox(), 'TL7K22M9P4');
    await screen.findByText(team.teamName);
    await userEvent.click(button());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Bước này cần mạng. Mã vẫn giữ ở đây.',
    );
    expect(screen.getByText(team.teamName)).toBeVisible();
    await userEvent.click(button());
    expect(door.join).toHaveBeenCalledTimes(2);
    expect(door.look).toHaveBeenCalledTimes(1);
  });

  it('names a letter that no code has', async () => {
    await show(<JoinPage door={makeDoor()} />, { at: '/join' });
    await userEvent.type(codeBox(), 'TL7Kđ');
    expect(screen.getByRole('alert')).toHaveTextContent('Mã không có chữ này');
  });

  it('passes over an answer to a code that is no longer there', async () => {
    const door = makeDoor();
    let answerLate: (value: ReturnType<typeof ok<LookAnswer>>) => void = () => undefined;
    door.look.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    await show(<JoinPage door={door} />, { at: '/join' });
    await userEvent.type(codeBox(), 'TL7K22M9P4');
    await userEvent.type(codeBox(), '{Backspace}');
    await act(async () => answerLate(ok(team)));
    expect(screen.queryByText(team.teamName)).toBeNull();
    expect(button()).toHaveAccessibleDescription('Gõ đủ 10 ký tự của mã');
  });

  it('says that only trial data may be entered yet', async () => {
    await show(<JoinPage door={makeDoor()} />, { at: '/join' });
    expect(screen.getByText(/Chỉ ghi dữ liệu mẫu, chưa ghi hộ thật/)).toBeVisible();
  });

  it('changes to English and back', async () => {
    await show(<JoinPage door={makeDoor()} />, { at: '/join' });
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Join your team' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    await userEvent.click(screen.getByRole('button', { name: 'Tiếng Việt' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Vào Tổ của bạn' })).toBeVisible(),
    );
  });

  it.each(['vi', 'en'] as const)('has no fault that axe finds (%s)', async (language) => {
    await show(<JoinPage door={makeDoor()} />, { at: '/join', language });
    expect(await faultsOf()).toEqual([]);
    await userEvent.type(screen.getByRole('textbox'), 'TL7K22M9P4');
    await screen.findByText(team.teamName);
    expect(await faultsOf()).toEqual([]);
  });
});
