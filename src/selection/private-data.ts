import type { PrivateData } from '../model/kind-check.js';

/** Digits of Arabic and Persian keyboards as those of ours. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${(digit.codePointAt(0) ?? 0) & 15}`);

/** Runs of digits as people write numbers, with what stands right before: no dates, no sums. */
const RUNS = /(^|[^\d.,/:])(\+?\(?\d[\d\s.()-]{6,20}\d)(?![\d/:%]|[.,]\d)/g;

/** Mobile phones (10 digits) and fixed lines (11) of Viet Nam; with a plus, numbers of any country. */
const PHONE = /^(?:(?:0|\+?84)(?:[35789]\d{8}|2\d{9})|\+\d{9,14})$/;

/** The number on a citizen's card: the province where the birth was registered, the century and sex, the year, six more. */
const CITIZEN = /^0\d{2}[0-3]\d{8}$/;

/** What makes other numbers and letters those of a person's papers or account. */
const NAMED =
  /(?:cccd|cmnd|cmt|c\u0103n c\u01b0\u1edbc|ch\u1ee9ng minh|h\u1ed9 chi\u1ebfu|passport|stk|s\u1ed1 t\u00e0i kho\u1ea3n|account(?: number| no)?|id (?:number|card)|\u0647\u0648\u064a\u0629|\u062c\u0648\u0627\u0632)[^\d\n]{0,16}[a-z]?\d[\d .-]{5,18}/iu;

const EMAIL = /[^\s@<>(),;:]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;

/** What a text would tell everyone of its author or of another person, each kind once. */
export function privateData(text: string): readonly PrivateData[] {
  const plain = folded(text);
  const found = new Set<PrivateData>();
  for (const [, , run] of plain.matchAll(RUNS)) {
    const number = (run ?? '').replace(/[^\d+]/g, '');
    if (PHONE.test(number)) found.add('phone');
    else if (CITIZEN.test(number)) found.add('number');
  }
  if (EMAIL.test(plain)) found.add('email');
  if (NAMED.test(plain)) found.add('number');
  return [...found];
}
