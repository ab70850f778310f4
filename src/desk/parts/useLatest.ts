/**
 * The newest good answer to a question, kept on screen with its time while the line or the server
 * is down. A screen always says which answer it shows: the one asked for, or an older one and
 * why.
 */
import { createContext, useCallback, useEffect, useRef, useState } from 'react';
import type { OverviewAnswer, RegisterAnswer } from '../../shared/wire/desk.ts';
import type { Answer, DeskTrouble } from '../app/api.ts';

/** An answer and when the page received it, in milliseconds since 1970. */
export interface Kept<T> {
  readonly question: string;
  readonly value: T;
  readonly at: number;
}

export interface Latest<T> {
  /**
   * The last good answer; to the last question that was answered, which need not be the one asked
   * now.
   */
  readonly shown: Kept<T> | undefined;
  /** Why the newest question has no answer. */
  readonly trouble: DeskTrouble | undefined;
  readonly isAsking: boolean;
  /** Asks again. */
  readonly refresh: () => Promise<void>;
}

/** Good answers outlive the screen that asked, and are gone when somebody signs out. */
export interface KeptAnswers {
  readonly overview: Map<string, Kept<OverviewAnswer>>;
  readonly register: Map<string, Kept<RegisterAnswer>>;
}

export const noKeptAnswers = (): KeptAnswers => ({ overview: new Map(), register: new Map() });
export const KeptAnswersContext = createContext<KeptAnswers>(noKeptAnswers());

export interface Question<T> {
  /** The same text for the same question: which period, for one. */
  readonly question: string;
  readonly ask: () => Promise<Answer<T>>;
  /** Where good answers to this kind of question are kept. */
  readonly kept: Map<string, Kept<T>>;
  readonly now?: (() => number) | undefined;
}

type State<T> = Omit<Latest<T>, 'refresh'>;

/**
 * Asks when the question changes, when the window is looked at again, and when the network is
 * back.
 */
export function useLatest<T>({ question, ask, kept, now = Date.now }: Question<T>): Latest<T> {
  const [state, setState] = useState<State<T>>(() => ({
    shown: kept.get(question),
    trouble: undefined,
    isAsking: true,
  }));
  const asking = useRef(0);
  const newest = useRef({ ask, now });
  useEffect(() => {
    newest.current = { ask, now };
  });

  const refresh = useCallback(async () => {
    asking.current += 1;
    const turn = asking.current;
    const known = kept.get(question);
    setState((before) => ({ ...before, shown: known ?? before.shown, isAsking: true }));
    const answer = await newest.current.ask();
    if (turn !== asking.current) return;
    if (!answer.ok) {
      setState((before) => ({ ...before, trouble: answer.reason, isAsking: false }));
      return;
    }
    const shown = { question, value: answer.value, at: newest.current.now() };
    kept.set(question, shown);
    setState({ shown, trouble: undefined, isAsking: false });
  }, [kept, question]);

  useEffect(() => {
    void refresh();
    return () => {
      asking.current += 1;
    };
  }, [refresh]);
  useEffect(() => whenLookedAtAgain(() => void refresh()), [refresh]);
  return { ...state, refresh };
}

function whenLookedAtAgain(then: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') then();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', then);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', then);
  };
}
