/**
 * The steps of joining: a code is typed or comes with a link, the commune is asked whose it is, and
 * one tap spends it. The code never leaves the screen by itself, whatever goes wrong.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JoinReason, LinkReason } from '../../../shared/reasons.ts';
import type { Result } from '../../../shared/result.ts';
import { readTypedCode, TYPED_CODE_LENGTH, type LookAnswer } from '../../../shared/wire/join.ts';

/** How joining reaches the commune; the shell hands it in, a book is not there yet. */
export interface JoinDoor {
  look(code: string): Promise<Result<LookAnswer, JoinReason | LinkReason>>;
  /** Spends the code. When it goes well the shell opens the book and this screen is gone. */
  join(code: string): Promise<Result<unknown, JoinReason | LinkReason | JoinStorageReason>>;
}

/** Why the phone could not keep the new book; as the store says it. */
export type JoinStorageReason = 'full' | 'stale' | 'lost' | 'wiped' | 'torn';

export type JoinFailure = JoinReason | LinkReason | JoinStorageReason;

export type JoinStep =
  | { readonly at: 'typing'; readonly mistake: 'foreignLetter' | 'tooLong' | undefined }
  | { readonly at: 'looking' }
  | { readonly at: 'found'; readonly team: LookAnswer }
  | { readonly at: 'joining'; readonly team: LookAnswer }
  /** With the team where the code was known to be good and only the last tap failed. */
  | { readonly at: 'failed'; readonly reason: JoinFailure; readonly team: LookAnswer | undefined };

export interface Joining {
  readonly typed: string;
  /** The code came with the link and is not shown as typed. */
  readonly isFromLink: boolean;
  readonly step: JoinStep;
  type(text: string): void;
  /** Asks again, or joins, whichever is next. */
  goOn(): void;
  /** Away with the link's code: another is typed. */
  typeAnother(): void;
}

export function useJoining(door: JoinDoor, linkCode: string | undefined): Joining {
  const [typed, setTyped] = useState('');
  const [isFromLink, setFromLink] = useState(linkCode !== undefined);
  const [step, setStep] = useState<JoinStep>(START);
  /** Answers to an earlier code come too late and are passed over. */
  const asked = useRef(0);
  const code = isFromLink ? linkCode : wholeCode(typed);

  const look = useCallback(
    async (wanted: string) => {
      asked.current += 1;
      const question = asked.current;
      setStep({ at: 'looking' });
      const answer = await door.look(wanted);
      if (question !== asked.current) return;
      setStep(
        answer.ok
          ? { at: 'found', team: answer.value }
          : { at: 'failed', reason: answer.reason, team: undefined },
      );
    },
    [door],
  );
  const join = async (wanted: string, team: LookAnswer) => {
    setStep({ at: 'joining', team });
    const answer = await door.join(wanted);
    if (!answer.ok) setStep({ at: 'failed', reason: answer.reason, team });
  };

  useEffect(() => {
    if (linkCode !== undefined) void look(linkCode);
  }, [linkCode, look]);

  return {
    typed,
    isFromLink,
    step,
    type: (text) => {
      setTyped(text);
      const whole = wholeCode(text);
      if (whole !== undefined) return void look(whole);
      asked.current += 1;
      return setStep({ at: 'typing', mistake: mistakeIn(text) });
    },
    goOn: () => {
      if (code === undefined) return;
      const team = teamToJoin(step);
      void (team === undefined ? look(code) : join(code, team));
    },
    typeAnother: () => {
      asked.current += 1;
      setFromLink(false);
      setStep(START);
    },
  };
}

const START: JoinStep = { at: 'typing', mistake: undefined };

/** A code that turned out wrong is looked up again, one that only failed to go through is not. */
function teamToJoin(step: JoinStep): LookAnswer | undefined {
  if (step.at === 'found') return step.team;
  return step.at === 'failed' && !isOfCode(step.reason) ? step.team : undefined;
}

/** The code itself is no good: typing another one is the only way on. */
export const isOfCode = (reason: JoinFailure): boolean =>
  reason === 'codeWrong' || reason === 'codeUsed' || reason === 'codeExpired';

function wholeCode(typed: string): string | undefined {
  const code = readTypedCode(typed);
  return code?.length === TYPED_CODE_LENGTH ? code : undefined;
}

function mistakeIn(typed: string): 'foreignLetter' | 'tooLong' | undefined {
  const code = readTypedCode(typed);
  if (code === undefined) return 'foreignLetter';
  return code.length > TYPED_CODE_LENGTH ? 'tooLong' : undefined;
}

/**
 * Shows a code in two groups of five while it is typed; what cannot belong to a code stays as
 * typed.
 */
export function grouped(text: string): string {
  const letters = text.replace(/[\s-]/g, '');
  return letters.length > 5 ? `${letters.slice(0, 5)} ${letters.slice(5)}` : letters;
}
