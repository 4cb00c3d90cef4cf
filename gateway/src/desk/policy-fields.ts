import { safeUrl } from '../../../src/feeds/safe-url.js';
import { cleanLine, cleanText } from '../comments/text.js';
import { textField, type Body } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { storedHours, type ThreadChanges } from '../moderation/threads.js';
import type { SiteChanges } from '../moderation/sites.js';
import type { Hours } from '../threads/policy.js';

const bad = (field: string): never => {
  throw new Problem('bad-request', { field });
};

const NUMBERS = {
  depth: [0, 10],
  minLength: [1, 1000],
  maxLength: [1, 20_000],
  retentionDays: [0, 3650],
  closesAfterDays: [1, 3650],
} as const;

const CHOICES = {
  links: ['allow', 'hold', 'refuse'],
  votes: ['off', 'up', 'both'],
  state: ['open', 'premod', 'closed', 'hidden'],
  email: ['off', 'optional', 'required'],
  phone: ['off', 'optional', 'required'],
  terms: ['off', 'optional', 'required'],
  firstComments: ['as-thread', 'hold'],
} as const;

/** Fields of a request, each left out where the request leaves it out. @throws Problem `bad-request`, with the field. */
class Fields {
  constructor(readonly body: Body) {}

  has(field: string): boolean {
    return this.body[field] !== undefined;
  }

  whole(field: keyof typeof NUMBERS): number {
    const [least, most] = NUMBERS[field];
    const value = this.body[field];
    return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : bad(field);
  }

  choice<F extends keyof typeof CHOICES>(field: F): (typeof CHOICES)[F][number] {
    return CHOICES[field].find((each) => each === this.body[field]) ?? bad(field);
  }

  /** Null for what is empty. */
  line(field: string, longest: number): string | null {
    const text = cleanLine(textField(this.body, field) ?? '', field);
    return text.length > longest ? bad(field) : text || null;
  }

  paragraphs(field: string): string | null {
    const text = cleanText(textField(this.body, field) ?? '', field);
    return text.length > 2000 ? bad(field) : text || null;
  }

  hours(): Hours | null {
    const value = this.body['hours'];
    if (value === null) return null;
    const { zone, from, to } = (value ?? {}) as Partial<Record<keyof Hours, unknown>>;
    if ([zone, from, to].some((each) => typeof each !== 'string')) return bad('hours');
    return { zone, from, to } as Hours;
  }

  language(): string | null {
    const value = this.line('language', 35);
    return value === null || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? value : bad('language');
  }

  moment(field: string): number | null {
    if (this.body[field] === null) return null;
    const text = textField(this.body, field) ?? '';
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text)
      ? Date.parse(text)
      : NaN;
    return Number.isNaN(at) ? bad(field) : at;
  }
}

const ofPolicy = (fields: Fields): Omit<ThreadChanges, 'hours'> => ({
  ...(fields.has('depth') && { depth: fields.whole('depth') }),
  ...(fields.has('minLength') && { min_length: fields.whole('minLength') }),
  ...(fields.has('maxLength') && { max_length: fields.whole('maxLength') }),
  ...(fields.has('links') && { links: fields.choice('links') }),
  ...(fields.has('votes') && { votes: fields.choice('votes') }),
  ...(fields.has('notice') && { notice: fields.paragraphs('notice') }),
});

export function readThreadSettings(body: Body): ThreadChanges {
  const fields = new Fields(body);
  return {
    ...ofPolicy(fields),
    ...(fields.has('hours') && { hours: fields.hours() }),
    ...(fields.has('closes') && { closes: fields.moment('closes') }),
    ...(fields.has('title') && { title: fields.line('title', 300) }),
    ...(fields.has('language') && { language: fields.language() }),
  };
}

export function readSiteSettings(body: Body): SiteChanges {
  const fields = new Fields(body);
  const termsUrl = (): string | null => {
    const url = fields.line('termsUrl', 1000);
    return url === null ? null : (safeUrl(url, '', 'link') ?? bad('termsUrl'));
  };
  return {
    ...(ofPolicy(fields) as SiteChanges),
    ...(fields.has('hours') && { hours: storedHours(fields.hours()) }),
    ...(fields.has('email') && { email: fields.choice('email') }),
    ...(fields.has('phone') && { phone: fields.choice('phone') }),
    ...(fields.has('terms') && { terms: fields.choice('terms') }),
    ...(fields.has('termsUrl') && { terms_url: termsUrl() }),
    ...(fields.has('language') && { language: fields.language() ?? bad('language') }),
    ...(fields.has('retentionDays') && { retention_days: fields.whole('retentionDays') }),
    ...(fields.has('firstComments') && { first_comments: fields.choice('firstComments') }),
    ...(fields.has('closesAfterDays') && {
      closes_after_days: body['closesAfterDays'] === null ? null : fields.whole('closesAfterDays'),
    }),
  };
}

export const readState = (body: Body): (typeof CHOICES)['state'][number] => new Fields(body).choice('state');
