/**
 * What a member does in a tick: logs, edits, asks for consent, voids, taps twice. Drawn from a seed
 * over what the book shows.
 */
import type { Edit, HelpEdit, SaveOutcome, VisitForm } from '../../src/phone/book/book.ts';
import type { OpenBook } from '../../src/phone/book/openBook.ts';
import { addDays } from '../../src/shared/dates.ts';
import type { Phone } from './phone.ts';

export interface Chances {
  readonly chance: () => number;
  /** Planted: the second tap of a double tap is taken for another form. */
  readonly noTapGuard?: boolean;
}

type Act = (phone: Phone, book: OpenBook, chances: Chances) => Promise<void>;

/** One act of a phone's member, as likely as in the field: mostly visits. */
export async function actOnce(phone: Phone, chances: Chances): Promise<void> {
  const act = acts[Math.floor(chances.chance() * acts.length)] ?? logVisit;
  await phone.live((book) => act(phone, book, chances));
}

const pick = <T>({ chance }: Chances, list: readonly T[]): T | undefined =>
  list[Math.floor(chance() * list.length)];

const note = (phone: Phone, outcome: SaveOutcome): SaveOutcome => {
  if (outcome.ok) phone.acknowledged.add(outcome.value.id);
  return outcome;
};

const outcomes = ['done', 'partial', 'failed'] as const;
const results = ['met', 'absent', 'postponed'] as const;
const topics = ['policy', 'online_safety', 'payment'] as const;
const places = ['Cạnh miếu', 'Sau điểm trường', 'Đầu dốc', 'Gần suối'] as const;

const help = (chances: Chances): HelpEdit => ({
  kind: 'appAssist',
  values: {
    appKey: pick(chances, ['vneid', 'vssid', 'etax']) ?? 'vneid',
    action: 'install',
    outcome: pick(chances, outcomes) ?? 'done',
    deviceUsed: 'own',
    verified: 'self_report',
  },
});

async function logVisit(phone: Phone, book: OpenBook, chances: Chances): Promise<void> {
  const household = pick(chances, book.households());
  if (household === undefined) return;
  const draft = `visit:${household.id}`;
  const day = Math.floor(chances.chance() * 3);
  const form: VisitForm = {
    values: {
      household: household.id,
      visitDate: addDays(book.today(), -day),
      result: pick(chances, results) ?? 'met',
      purposes: ['outreach'],
      peopleReached: Math.floor(chances.chance() * 6),
      note: `Ghi chú ${Math.floor(chances.chance() * 1000)}`,
    },
    helps: chances.chance() < 0.5 ? [help(chances)] : [],
  };
  const kept = await book.keepDraft(draft, { household: household.id });
  if (!kept.ok) return;
  const taps = chances.chance() < 0.2 ? 2 : 1;
  const saved = await Promise.all(
    Array.from({ length: taps }, (_, tap) =>
      book.saveVisit(form, chances.noTapGuard === true ? `${draft}:${tap}` : draft),
    ),
  );
  saved.forEach((one) => note(phone, one));
  if (saved.some((one) => one.ok)) phone.visitsMeant += 1;
}

async function editVisit(phone: Phone, book: OpenBook, chances: Chances): Promise<void> {
  const household = pick(chances, book.households());
  const visits = household === undefined ? [] : (book.household(household.id)?.visits ?? []);
  const visit = pick(
    chances,
    visits.filter((one) => !one.isRetired),
  );
  if (visit === undefined) return;
  const values: Edit<'visit'> = pick<Edit<'visit'>>(chances, [
    { peopleReached: Math.floor(chances.chance() * 6) },
    { note: `Sửa ${Math.floor(chances.chance() * 1000)}` },
    { result: pick(chances, results) ?? 'met' },
    { topics: topics.filter(() => chances.chance() < 0.5) },
  ]) ?? { note: 'Sửa' };
  const [first] = visit.helps;
  const outcome = pick(chances, outcomes) ?? 'done';
  const change: HelpEdit[] =
    first?.kind === 'appAssist' && chances.chance() < 0.4
      ? [
          {
            kind: 'appAssist',
            id: first.id,
            values: { outcome },
            isRemoved: chances.chance() < 0.3,
          },
        ]
      : [];
  note(phone, await book.saveVisit({ id: visit.id, values, helps: change }, `edit:${visit.id}`));
}

async function editHousehold(phone: Phone, book: OpenBook, chances: Chances): Promise<void> {
  const household = pick(chances, book.households());
  if (household === undefined) return;
  const mayName = book.household(household.id)?.mayHoldNames === true;
  const values = pick<Edit<'household'>>(chances, [
    { landmark: pick(chances, places) ?? '' },
    { cluster: `Xóm ${Math.floor(chances.chance() * 4)}` },
    { note: `Nhớ ${Math.floor(chances.chance() * 1000)}` },
    { peopleA18to59: Math.floor(chances.chance() * 8) },
    { livelihoods: chances.chance() < 0.5 ? ['farming'] : ['homestay'] },
    { status: chances.chance() < 0.5 ? 'living' : 'away_long' },
    mayName
      ? { headName: `Chủ hộ ${Math.floor(chances.chance() * 50)}` }
      : { landmark: 'Ven đường' },
  ]);
  const persons =
    mayName && chances.chance() < 0.3
      ? [{ values: { displayName: 'Người nhà', ageBand: 'a18_59' as const } }]
      : [];
  const form = { id: household.id, values: values ?? {}, persons };
  note(phone, await book.saveHousehold(form, `household:${household.id}`));
}

async function newHousehold(phone: Phone, book: OpenBook, chances: Chances): Promise<void> {
  const values = { landmark: pick(chances, places) ?? '', peopleA60p: 1 };
  note(phone, await book.saveHousehold({ values, persons: [] }, 'household:new'));
}

async function askConsent(phone: Phone, book: OpenBook, chances: Chances): Promise<void> {
  const household = pick(chances, book.households());
  if (household === undefined) return;
  const isGiven = chances.chance() < 0.7;
  const purposes = isGiven ? (['track_help'] as const) : [];
  const values = { purposes, method: 'spoken', textVersion: '3' } as const;
  note(
    phone,
    await book.saveConsent({ household: household.id, isGiven, values }, `consent:${household.id}`),
  );
}

/** Now and then somebody else's: the server refuses that, and the phone must show it. */
async function voidVisit(phone: Phone, book: OpenBook, chances: Chances): Promise<void> {
  const household = pick(chances, book.households());
  const visits = household === undefined ? [] : (book.household(household.id)?.visits ?? []);
  const visit = pick(chances, visits);
  if (visit === undefined) return;
  if (visit.isRetired) note(phone, await book.undoRetire(visit.id));
  else note(phone, await book.retire(visit.id, 'Ghi nhầm hộ'));
}

async function lookAfterReturned(_phone: Phone, book: OpenBook, chances: Chances): Promise<void> {
  const returned = pick(chances, book.returned());
  if (returned !== undefined && chances.chance() < 0.3) await book.dismissReturned(returned.n);
}

const acts: readonly Act[] = [
  logVisit,
  logVisit,
  logVisit,
  editVisit,
  editVisit,
  editHousehold,
  editHousehold,
  newHousehold,
  askConsent,
  voidVisit,
  lookAfterReturned,
];
