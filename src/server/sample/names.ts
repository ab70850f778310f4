/** Made-up names of people, places in a hamlet and things to find a house by. No real person is meant. */
import type { Chance } from './chance.ts';

const families = [
  'Vàng',
  'Sùng',
  'Thào',
  'Giàng',
  'Lý',
  'Phàn',
  'Lù',
  'Hầu',
  'Vừ',
  'Lầu',
  'Mua',
  'Cứ',
  'Chảo',
  'Tẩn',
];
const men = [
  'Mí Sính',
  'Mí Chá',
  'A Dế',
  'A Sình',
  'Mí Chơ',
  'Văn Pao',
  'Seo Vần',
  'Mí Nô',
  'A Páo',
  'Mí Lúa',
  'Seo Dìn',
  'A Tủa',
  'Mí Già',
  'Chúng Pà',
  'A Lử',
  'Mí Hờ',
  'Văn Sài',
  'Mí Pó',
  'Seo Phừ',
  'A Vàng',
  'Mí Say',
  'Chứ Sử',
];
const women = [
  'Thị Dính',
  'Thị Mỷ',
  'Thị Mẩy',
  'Thị Dua',
  'Thị Xúa',
  'Thị Chở',
  'Thị Máy',
  'Thị Pà',
  'Thị Sua',
  'Thị Ly',
  'Thị Giống',
  'Thị Và',
  'Thị Cáy',
  'Thị Lía',
  'Thị Mo',
  'Thị Nhia',
  'Thị Súng',
  'Thị Vừ',
];
const officials = ['Hoàng', 'Nông', 'Ma', 'Lý', 'Vàng', 'Phàn', 'Giàng', 'Sùng', 'Lù', 'Thào'];
const officialMen = [
  'Văn Thắng',
  'Văn Toàn',
  'Mí Pó',
  'Seo Dìn',
  'Quốc Việt',
  'A Chinh',
  'Văn Huấn',
  'Mí Sử',
  'Đức Thuận',
];
const officialWomen = [
  'Thị Nhung',
  'Thị Hà',
  'Thị Mai',
  'Thị Xuân',
  'Thị Lan',
  'Thị Thu',
  'Thị Chia',
  'Thị Say',
  'Thị Bích',
];

export interface SamplePerson {
  readonly name: string;
  readonly sex: 'male' | 'female';
}

const named = (chance: Chance, family: readonly string[], given: Given): SamplePerson => {
  const sex = given.sex ?? (chance.isIn(65) ? 'male' : 'female');
  return { name: `${chance.pick(family)} ${chance.pick(given[sex])}`, sex };
};

interface Given {
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly sex?: 'male' | 'female';
}

/** The head of a household, more often a man, as the registers have it. */
export const sampleHead = (chance: Chance): SamplePerson =>
  named(chance, families, { male: men, female: women });

export const sampleSpouse = (chance: Chance, of: SamplePerson): SamplePerson =>
  named(chance, families, {
    male: men,
    female: women,
    sex: of.sex === 'male' ? 'female' : 'male',
  });

/** A member of a team. */
export const sampleMember = (chance: Chance): SamplePerson =>
  named(chance, officials, { male: officialMen, female: officialWomen });

export const clusters = ['Xóm Trên', 'Xóm Dưới', 'Xóm Khe Đá'] as const;

export const landmarks = [
  'nhà đầu dốc',
  'cạnh bể nước chung',
  'sau điểm trường',
  'gần nhà văn hóa',
  'cuối đường bê tông',
  'bán tạp hóa',
  'trên nương ngô',
  'qua cầu treo',
  'dưới cây nghiến',
  'cạnh lò rèn cũ',
  'đầu ruộng bậc thang',
  'nhà trình tường',
  'sau vườn lê',
  'cạnh máy xát',
  'lối vào hang',
  'gần cột sóng cũ',
] as const;
