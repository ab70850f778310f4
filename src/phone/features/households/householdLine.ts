/**
 * What a list says of one household, as plain words: made once a list, so that a row is only drawn.
 * A name that nobody may keep is not asked for here; the book has already left it out.
 */
import { useMemo } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import type { BadgeProps } from '../../../ui/Badge.tsx';
import { useBook } from '../../parts/book.tsx';
import { useToday } from '../../parts/useToday.ts';
import type { HouseholdEntry, NamedPerson } from '../../book/book.ts';

export interface HouseholdLine {
  readonly code: CodeParts;
  readonly title: string;
  /** False where the title stands for a name that is not there. */
  readonly isNamed: boolean;
  readonly knownAs: string;
  readonly where: string;
  /** "Đến 14/11 · 5 người" */
  readonly facts: string;
  readonly badges: readonly LineBadge[];
  /** People whose names may be what was sought. */
  readonly named: readonly LinePerson[];
}

export interface LinePerson {
  readonly name: string;
  /** As it stands before the name: vợ, con, người nhà. */
  readonly relation: string;
}

export interface LineBadge extends Pick<BadgeProps, 'tone' | 'icon'> {
  readonly words: string;
}

/**
 * Within one's own hamlet a code drops the part that all share: 045. Another hamlet's keeps it, in
 * small.
 */
export interface CodeParts {
  readonly shown: string;
  readonly hiddenPrefix: string | undefined;
  readonly note: string | undefined;
}

export function codeParts(code: string, ownPrefix: string): CodeParts {
  const prefix = prefixOf(code);
  const shown = code.slice(prefix.length);
  return prefix === ownPrefix
    ? { shown, hiddenPrefix: prefix === '' ? undefined : prefix, note: undefined }
    : { shown, hiddenPrefix: undefined, note: prefix };
}

/** Up to and with the last dash: PC- of PC-045. */
export const prefixOf = (code: string): string => code.slice(0, code.lastIndexOf('-') + 1);

/**
 * Gives the words for one household after another, in the language and on the day on screen. The
 * same entry gives the same line, so that a list of thousands draws only what changed.
 */
export function useHouseholdLines(): (household: HouseholdEntry) => HouseholdLine {
  const make = useLineMaker();
  const language = useLanguage();
  const today = useToday();
  const made = useMemo(
    () => ({ language, today, lines: new WeakMap<HouseholdEntry, HouseholdLine>() }),
    [language, today],
  );
  return (household) => {
    const known = made.lines.get(household);
    if (known !== undefined) return known;
    const line = make(household);
    made.lines.set(household, line);
    return line;
  };
}

function useLineMaker(): (household: HouseholdEntry) => HouseholdLine {
  const book = useBook();
  const ownPrefix = prefixOf(book.nextHouseholdCode());
  const naming = useNaming();
  const facts = useFacts();
  const badges = useBadges();
  const relation = useRelation();
  return (household) => {
    const { code, knownAs, cluster, landmark } = household.values;
    const isForeign = household.area !== book.me.area;
    return {
      code: codeParts(code, ownPrefix),
      ...naming(household),
      knownAs: knownAs === household.title ? '' : knownAs,
      where: [cluster, landmark, isForeign ? household.areaName : '']
        .filter((part) => part !== '')
        .join(' · '),
      facts: facts(household),
      badges: badges(household),
      named: household.named.map((one) => ({ name: one.name, relation: relation(one) })),
    };
  };
}

function useNaming(): (household: HouseholdEntry) => Pick<HouseholdLine, 'title' | 'isNamed'> {
  const t = useWords('households');
  const consent = useWords('consent');
  return ({ title, values }) => {
    if (title !== undefined) return { title, isNamed: true };
    const isClosed = values.consentState === 'refused' || values.consentState === 'withdrawn';
    return { title: isClosed ? consent('nameless') : t('unnamed'), isNamed: false };
  };
}

function useRelation(): (person: NamedPerson) => string {
  const t = useWords('households');
  return ({ relation, sex }) => {
    if (relation !== 'spouse') return t(`relation.${relation ?? 'other'}`);
    return t(
      sex === 'female' ? 'relation.wife' : sex === 'male' ? 'relation.husband' : 'relation.spouse',
    );
  };
}

function useFacts(): (household: HouseholdEntry) => string {
  const t = useWords('households');
  const common = useWords('common');
  const options = useWords('enumerations');
  const { formatDay } = useFormat();
  const today = useToday();
  return ({ lastVisit, people }) => {
    const counted = people === undefined ? [] : [common('unit.person', { count: people })];
    if (lastVisit === undefined) return [t('never'), ...counted].join(' · ');
    const day = formatDay(lastVisit.date, today);
    const result = options(`visitResult.${lastVisit.result}`);
    const visited =
      lastVisit.result === 'met' ? t('visitedOn', { day }) : t('missedOn', { result, day });
    return [visited, ...counted].join(' · ');
  };
}

function useBadges(): (household: HouseholdEntry) => readonly LineBadge[] {
  const t = useWords('households');
  const common = useWords('common');
  const options = useWords('enumerations');
  return ({ place, values }) => {
    const badges: LineBadge[] = [];
    if (place === 'onPhone' || place === 'sending') {
      badges.push({ tone: 'wait', icon: 'phone', words: t('unsent') });
    }
    if (place === 'returned') badges.push({ tone: 'err', icon: 'error', words: t('returned') });
    if (place === 'conflict') {
      badges.push({ tone: 'due', icon: 'conflict', words: common('state.conflict') });
    }
    const { consentState, status } = values;
    if (status !== 'living')
      badges.push({ icon: 'info', words: options(`householdStatus.${status}`) });
    if (consentState === 'not_asked') badges.push({ icon: 'info', words: t('unasked') });
    if (consentState === 'refused' || consentState === 'withdrawn') {
      badges.push({ icon: 'refused', words: options(`consentState.${consentState}`) });
    }
    return badges;
  };
}
