/**
 * Passwords of ten letters and more that guessers try first, in Việt Nam and elsewhere. Compared without
 * capitals and spaces, and also without tones.
 */
import { foldAccountName } from './accountName.ts';

const common: ReadonlySet<string> = new Set(
  `1234567890 12345678910 123456789a 123456789q 0123456789 1234512345 1111111111 0000000000 9876543210 0987654321
  1122334455 1q2w3e4r5t qwertyuiop qwerty12345 qwerty123456 asdfghjkl; asdfghjkl1 asdfghjkl123 1qaz2wsx3edc zxcvbnm123
  password12 password123 password1234 password12345 passw0rd123 p@ssword123 p@ssw0rd123 administrator admin12345
  admin123456 admin@12345 admin@123456 administrator1 iloveyou123 letmein1234 welcome123 welcome1234 changeme123
  matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhaumoi matkhau@123 anhyeuem123
  anhyeuem1234 emyeuanh123 yeuemnhieu anhyeuemnhieu vietnam123 vietnam1234 vietnam2025 vietnam2026 vietnam@123
  hagiang123 hagiang2025 hagiang2026 tuyenquang tuyenquang1 tuyenquang123 tuyenquang2025 tuyenquang2026 hanoi123456
  khongbiet123 khongcopass khongcomatkhau congantinh congnghesothon chuyendoiso chuyendoiso1 chuyendoiso123
  chuyendoiso2025 chuyendoiso2026 dichvucong dichvucong123 sobansoban soban12345 soban123456 tocongnghe tocongngheso
  abc1234567 abcd123456 abcdef1234 abc123456789 a123456789 aa123456789 qazwsxedc1 qazwsxedcrfv 123qweasdzxc 1q2w3e4r5t6y
  qwe123456789 asd123456789 motconvit1 123123123123 1234567891 12341234567 abcabcabc1 aaaaaaaaaa`
    .split(/\s+/)
    .filter((one) => one !== ''),
);

/** A listed one, one letter again and again, or a plain row of digits up or down. */
export function isCommonPassword(password: string): boolean {
  const bare = password.toLowerCase().replace(/\s+/g, '');
  const folded = foldAccountName(password).replaceAll(' ', '');
  return common.has(bare) || common.has(folded) || new Set(bare).size < 4 || isRow(bare);
}

const isRow = (text: string): boolean =>
  [1, -1].some((step) =>
    [...text].slice(1).every((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at) === step),
  );
