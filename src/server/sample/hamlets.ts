/**
 * The 31 hamlets of the sample commune. The names are made up in the manner of the highlands; a real
 * hamlet of the same name is not meant. The household totals add up to 2,614.
 */
import type { AreaKind, Signal } from '../../shared/records/enumerations.ts';

export interface SampleHamlet {
  readonly name: string;
  readonly areaKind: AreaKind;
  readonly codePrefix: string;
  readonly signal: Signal;
  readonly householdTotal: number;
  readonly members: number;
  /** Households in the register: the commune has not typed in all its lists yet. */
  readonly registered: number;
  /** Visits logged in the last 60 days. */
  readonly visits: number;
}

/** Where the join link of the first start leads. */
export const SAMPLE_HAMLET = 'Bản Phìn Chải';

const row = (
  name: string,
  rest: readonly [prefix: string, signal: Signal, households: number, members: number],
  logged: readonly [registered: number, visits: number] = [0, 0],
): SampleHamlet => ({
  name,
  areaKind: name.startsWith('Bản') ? 'ban' : 'thon',
  codePrefix: rest[0],
  signal: rest[1],
  householdTotal: rest[2],
  members: rest[3],
  registered: logged[0],
  visits: logged[1],
});

export const sampleHamlets: readonly SampleHamlet[] = [
  row(SAMPLE_HAMLET, ['PC', 'spotty', 92, 5], [92, 26]),
  row('Thôn Tìa Súng', ['TS', 'none', 58, 4], [10, 3]),
  row('Thôn Sủng Cải', ['SC', 'spotty', 86, 4]),
  row('Bản Khau Lạ', ['KL', 'weak', 104, 5], [10, 4]),
  row('Thôn Mã Pắng', ['MP', 'weak', 78, 4]),
  row('Bản Nà Ngần', ['NN', 'good', 112, 5], [12, 7]),
  row('Thôn Lùng Vài', ['LV', 'good', 81, 4]),
  row('Thôn Pả Chua', ['PU', 'weak', 45, 3]),
  row('Thôn Há Súa', ['HS', 'good', 97, 5]),
  row('Thôn Cốc Mạ', ['CM', 'good', 76, 4]),
  row('Thôn Lũng Mò', ['LM', 'weak', 64, 4]),
  row('Bản Tả Chải', ['TC', 'spotty', 71, 4]),
  row('Thôn Sà Lùng', ['SL', 'weak', 83, 4]),
  row('Bản Nậm Khắt', ['NK', 'good', 105, 5]),
  row('Thôn Phìn Sả', ['PS', 'spotty', 59, 4]),
  row('Bản Cốc Phát', ['CP', 'good', 98, 5]),
  row('Thôn Khuổi Nà', ['KN', 'weak', 74, 4]),
  row('Bản Pắc Luông', ['PL', 'good', 118, 5]),
  row('Thôn Thẩm Mạ', ['TM', 'weak', 67, 4]),
  row('Thôn Sính Tùng', ['ST', 'none', 49, 3]),
  row('Bản Nà Chướng', ['NC', 'good', 110, 5]),
  row('Thôn Khâu Tinh', ['KT', 'weak', 88, 4]),
  row('Bản Nà Pồng', ['NP', 'good', 93, 5]),
  row('Thôn Dìn Phàn', ['DP', 'spotty', 66, 4]),
  row('Thôn Lao Chải Con', ['LC', 'none', 52, 3]),
  row('Bản Nậm Ngoan', ['NG', 'weak', 97, 4]),
  row('Thôn Tùng Phày', ['TP', 'weak', 79, 4]),
  row('Bản Khuổi Vài', ['KV', 'good', 101, 5]),
  row('Thôn Xín Lùng', ['XL', 'spotty', 70, 4]),
  row('Bản Nà Lạn', ['NL', 'good', 138, 5]),
  row('Thôn Ma Lùng', ['ML', 'good', 103, 4]),
];
